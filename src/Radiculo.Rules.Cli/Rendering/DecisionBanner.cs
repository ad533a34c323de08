using System.Diagnostics;
using Radiculo.Rules.Text;

namespace Radiculo.Rules.Cli.Rendering;

/// <summary>
/// The top of a decision: its disposition and what to do. While red flags are open a low disposition is not what comes first, because it
/// is not what anybody should act on.
/// </summary>
internal sealed class DecisionBanner(Rungs rungs, Page page)
{
    public void Write(TriageDecision decision)
    {
        var tone = rungs.ToneOf(decision.Disposition);
        var possible = rungs.TitleOf(decision.PossibleDisposition);
        if (decision.Status != TriageStatus.NeedsInformation) Banner.Write(page, decision.DispositionTitle, tone, decision.Instruction);
        else if (rungs.WithholdsTreatment(decision.Disposition))
        {
            Banner.Write(
                page,
                decision.DispositionTitle,
                tone,
                decision.Instruction,
                $"It could still be more than that: {possible}. Ask the questions below.");
        }
        else
        {
            Banner.Write(
                page,
                $"Ask first: could still be {possible}",
                rungs.ToneOf(decision.PossibleDisposition) == Tone.Emergency ? Tone.Urgent : Tone.Attention,
                "Red flags have not been ruled out. No treatment is offered until the questions below are answered.",
                $"On what is recorded so far: {decision.DispositionTitle}. Do not act on that yet.");
        }

        page.Line(0, "Status    ", StatusOf(decision, possible));
        page.Line(0, "Assessed  ", IsoDate.Format(decision.AsOf));
    }

    private static Run StatusOf(TriageDecision decision, string possible) => decision.Status switch
    {
        TriageStatus.NeedsInformation => new Run($"needs information; still possible: {possible}", Tone.Attention),
        TriageStatus.OutOfScope => new Run("not covered by this guideline; no treatment is offered", Tone.Attention),
        _ when decision.PossibleDisposition != decision.Disposition => $"conclusive on what is recorded; still possible: {possible}",
        TriageStatus.Conclusive => "conclusive",
        _ => throw new UnreachableException(),
    };
}
