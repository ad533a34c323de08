using System.Diagnostics;
using Radiculo.Rules.Model;
using Radiculo.Rules.Text;

namespace Radiculo.Rules.Explanations;

/// <summary>What an explanation says of each conclusion, on one line.</summary>
internal sealed class Headlines(Catalogue catalogue)
{
    public string Of(RedFlag flag) => flag.Verdict switch
    {
        Verdict.Satisfied => flag.Title,
        Verdict.Undetermined => $"{flag.Title}: not ruled out, could mean {TitleOf(flag.Disposition)}",
        Verdict.Refuted => throw new UnreachableException("a refuted red flag is not listed"),
        _ => throw new UnreachableException(),
    };

    public static string Of(ReevaluationReason reason) => $"{IsoDate.Format(reason.DueOn)}: {reason.Title}";

    public static string Of(Treatment treatment)
    {
        var dose = treatment is { Stance: <= Stance.Conditional, Dose: { } given } ? $". {given}" : "";
        return $"{treatment.Title}: {DecisionWords.Of(treatment.Stance)}{dose}";
    }

    public static string Of(Investigation investigation) => $"{investigation.Title}: {DecisionWords.Of(investigation.Stance)}";

    public static string Of(Advice advice) => advice.Audience switch
    {
        Audience.Patient => advice.Text,
        Audience.Clinician => $"(clinician) {advice.Text}",
        _ => throw new UnreachableException(),
    };

    public string TitleOf(string disposition) => catalogue.Dispositions.First(d => d.Id == disposition).Title;

    public string OfDirection(string id) => catalogue.Directions.First(d => d.Id == id).Title;
}
