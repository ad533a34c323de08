namespace Radiculo.Rules.Cli.Rendering;

/// <summary>The pack's dispositions: their names, and how loud each is.</summary>
internal sealed class Rungs(RulePack pack)
{
    private readonly IReadOnlyList<DispositionRung> _rungs = pack.Dispositions;

    public string TitleOf(string disposition) => Find(disposition).Title;

    public bool WithholdsTreatment(string disposition) => Find(disposition).WithholdsTreatment;

    public Tone ToneOf(string disposition)
    {
        var rung = Find(disposition);
        return !rung.WithholdsTreatment ? Tone.Plain : rung == _rungs[^1] ? Tone.Emergency : Tone.Urgent;
    }

    private DispositionRung Find(string disposition) => _rungs.First(r => r.Id == disposition);
}
