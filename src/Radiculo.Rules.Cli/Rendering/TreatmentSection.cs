using System.Diagnostics;

namespace Radiculo.Rules.Cli.Rendering;

/// <summary>
/// Treatments by stance: those that are offered with dose, steps and stop rules, those that are not with the reason they share.
/// </summary>
internal sealed class TreatmentSection(Page page)
{
    public void Write(IReadOnlyList<Treatment> treatments)
    {
        foreach (var group in treatments.GroupBy(t => t.Stance).OrderBy(g => g.Key))
        {
            page.Heading($"Treatments: {Word(group.Key)}");
            if (group.Key <= Stance.Conditional)
            {
                foreach (var treatment in group) WriteOffered(treatment);
            }
            else WriteRefused(group);
        }
    }

    public static string Word(Stance stance) => stance switch
    {
        Stance.Recommended => "recommended",
        Stance.Conditional => "conditional",
        Stance.Withheld => "withheld",
        Stance.Contraindicated => "contraindicated",
        _ => throw new UnreachableException(),
    };

    private void WriteOffered(Treatment treatment)
    {
        page.Line(2, "- ", new Run(treatment.Title, treatment.Stance == Stance.Recommended ? Tone.Good : Tone.Strong));
        if (treatment.Dose is { } dose) page.Line(4, "Dose: ", dose);
        foreach (var reason in treatment.Why) page.Line(4, "Why: ", reason);
        if (treatment.Timeline is { } timeline) page.Line(4, "When: ", timeline);
        if (treatment.Note is { } note) page.Line(4, "Note: ", note);
        if (treatment.Measures.Count > 0) page.Line(4, "Measure: ", string.Join(", ", treatment.Measures));
        if (treatment.Protocol is { } protocol) WriteProtocol(protocol);
    }

    private void WriteProtocol(Protocol protocol)
    {
        page.Line(4, "", $"Steps: {protocol.Title}");
        var number = 0;
        foreach (var step in protocol.Steps)
        {
            page.Line(
                6,
                $"{++number}. ",
                step.Do,
                step.For is { } duration ? $" For: {duration}." : "",
                step.Aim is { } aim ? $" Aim: {aim}" : "");
        }

        if (protocol.Repeat is { } repeat) page.Line(6, "Repeat: ", repeat);
        if (protocol.Note is { } note) page.Line(6, "Note: ", note);
        if (protocol.Stop.Count == 0) return;
        page.Line(4, "", new Run("Stop rules, at every step", Tone.Urgent));
        foreach (var stop in protocol.Stop) page.Line(6, new Run("! ", Tone.Urgent), $"{stop.When}: {stop.Do}");
    }

    private void WriteRefused(IEnumerable<Treatment> treatments)
    {
        foreach (var group in treatments.GroupBy(t => string.Join(" ", t.Why), StringComparer.Ordinal))
        {
            page.Line(2, "- ", new Run(string.Join("; ", group.Select(t => t.Title)), Tone.Strong));
            page.Line(4, "Why: ", group.Key);
        }
    }
}
