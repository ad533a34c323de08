using Radiculo.Rules.Text;

namespace Radiculo.Rules.Cli.Rendering;

/// <summary>A decision as a clinician reads it: what to do, what is in the way, what to ask, then the plan.</summary>
internal sealed class DecisionPage(RulePack pack, Page page)
{
    private const int HashCharacters = 12;

    private readonly Rungs _rungs = new(pack);

    public void Write(TriageDecision decision)
    {
        new DecisionBanner(_rungs, page).Write(decision);
        WriteRedFlags(decision.RedFlags);
        new QuestionSection(_rungs, page).Write(decision);
        WriteScope(decision.OutOfScope);
        WriteReevaluation(decision.Reevaluation);
        WriteDirection(decision.DirectionalPreference);
        WriteNerveRoots(decision.NerveRoots);
        new TreatmentSection(page).Write(decision.Treatments);
        WriteInvestigations(decision.Investigations);
        WriteAdvice("Advice for the patient", decision.Advice.Where(a => a.Audience == Audience.Patient));
        WriteAdvice("Notes for the clinician", decision.Advice.Where(a => a.Audience == Audience.Clinician));
        WriteSafetyNet(decision.SafetyNet);
        WriteFoot(decision);
    }

    /// <summary>Which rules decided, by name and by content.</summary>
    public static void WritePack(TriageDecision decision, RulePack pack, Page page) =>
        page.Line(0, "", new Run(
            $"Decided by {pack.Title}: {decision.Pack.Id} {decision.Pack.Version}, content {decision.Pack.Hash[..HashCharacters]}.",
            Tone.Faint));

    private void WriteRedFlags(IReadOnlyList<RedFlag> flags)
    {
        page.Heading("Red flags");
        foreach (var flag in flags)
        {
            if (flag.Verdict == Verdict.Satisfied)
            {
                page.Line(2, new Run("! ", Tone.Urgent), new Run(flag.Title, Tone.Urgent), $": {_rungs.TitleOf(flag.Disposition)}");
            }
            else
            {
                page.Line(
                    2,
                    new Run("? ", Tone.Attention),
                    $"{flag.Title}: ",
                    new Run("not ruled out", Tone.Attention),
                    $", could mean {_rungs.TitleOf(flag.Disposition)}");
            }
        }

        if (flags.Count == 0) page.Line(2, "", "none on what is recorded");
    }

    private void WriteScope(IReadOnlyList<ScopeReason> reasons)
    {
        if (reasons.Count == 0) return;
        page.Heading("Not covered by this guideline");
        foreach (var reason in reasons) page.Line(2, "- ", new Run(reason.Title, Tone.Attention));
    }

    private void WriteReevaluation(Reevaluation? reevaluation)
    {
        if (reevaluation is null) return;
        page.Heading("Re-evaluation");
        page.Line(2, "", reevaluation.DueInDays == 0
            ? new Run($"Now ({IsoDate.Format(reevaluation.DueOn)})", Tone.Attention)
            : $"{IsoDate.Format(reevaluation.DueOn)}, in {reevaluation.DueInDays} day{(reevaluation.DueInDays == 1 ? "" : "s")}");
        foreach (var reason in reevaluation.Reasons)
        {
            page.Line(2, "- ", reason.DueOn == reevaluation.DueOn ? reason.Title : $"{reason.Title} ({IsoDate.Format(reason.DueOn)})");
        }
    }

    private void WriteDirection(DirectionalPreference preference)
    {
        if (pack.Directions.Count == 0) return;
        page.Heading("Directional preference");
        foreach (var side in preference.Conflict) page.Line(2, "- ", DescriptionOf(pack.Directions, side.Value));
        if (preference.Conflict.Count > 0)
        {
            page.Line(2, "", new Run("The tests contradict each other, so none is preferred.", Tone.Attention));
        }
        else page.Line(2, "", preference.Rules.Count == 0 ? "not determined" : DescriptionOf(pack.Directions, preference.Value));
    }

    private void WriteNerveRoots(IReadOnlyList<NerveRoot> roots)
    {
        if (roots.Count == 0) return;
        page.Heading("Nerve roots suggested");
        foreach (var root in roots) page.Line(2, "- ", DescriptionOf(pack.NerveRoots, root.Id));
    }

    private void WriteInvestigations(IReadOnlyList<Investigation> investigations)
    {
        if (investigations.Count == 0) return;
        page.Heading("Investigations");
        foreach (var investigation in investigations)
        {
            page.Line(2, "- ", new Run(investigation.Title, Tone.Strong), $": {TreatmentSection.Word(investigation.Stance)}");
            foreach (var reason in investigation.Why) page.Line(4, "", reason);
            if (investigation.Note is { } note) page.Line(4, "", new Run(note, Tone.Faint));
        }
    }

    private void WriteAdvice(string heading, IEnumerable<Advice> advice)
    {
        var isFirst = true;
        foreach (var item in advice)
        {
            if (isFirst) page.Heading(heading);
            page.Line(2, "- ", new Run(item.Title, Tone.Strong), $": {item.Text}");
            isFirst = false;
        }
    }

    private void WriteSafetyNet(SafetyNet? net)
    {
        if (net is null) return;
        page.Heading(net.Title);
        var previous = "";
        foreach (var item in net.Items)
        {
            if (item.Do != previous) page.Line(2, "", new Run(item.Do, Tone.Strong));
            page.Line(2, "- ", item.Change);
            previous = item.Do;
        }
    }

    private void WriteFoot(TriageDecision decision)
    {
        if (decision.NotCovered.Count > 0)
        {
            page.Heading("This says nothing about");
            page.Line(2, "", string.Join(", ", decision.NotCovered));
        }

        page.Blank();
        if (decision.Disclaimer is { } disclaimer) page.Line(0, "", new Run(disclaimer, Tone.Faint));
        WritePack(decision, pack, page);
    }

    private static string DescriptionOf(IEnumerable<PackLabel> labels, string id)
    {
        var label = labels.First(l => l.Id == id);
        return label.Means is { } means ? $"{label.Title}. {means}" : label.Title;
    }
}
