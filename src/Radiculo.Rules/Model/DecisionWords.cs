using System.Collections.Immutable;
using System.Diagnostics;

namespace Radiculo.Rules.Model;

/// <summary>
/// The words of the language for what a decision says. Packs, case files, explanations and the batch form use these; the enums' JSON names
/// are the same words.
/// </summary>
internal static class DecisionWords
{
    /// <summary>From the strictest to the mildest, as an author sees them.</summary>
    public static readonly ImmutableArray<Stance> StrictestFirst =
    [
        Stance.Contraindicated,
        Stance.Withheld,
        Stance.Conditional,
        Stance.Recommended,
    ];

    public static string Of(TriageStatus status) => status switch
    {
        TriageStatus.Conclusive => "conclusive",
        TriageStatus.NeedsInformation => "needs_information",
        TriageStatus.OutOfScope => "out_of_scope",
        _ => throw new UnreachableException(),
    };

    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Refuted => "refuted",
        Verdict.Undetermined => "undetermined",
        Verdict.Satisfied => "satisfied",
        _ => throw new UnreachableException(),
    };

    public static string Of(Stance stance) => stance switch
    {
        Stance.Recommended => "recommended",
        Stance.Conditional => "conditional",
        Stance.Withheld => "withheld",
        Stance.Contraindicated => "contraindicated",
        _ => throw new UnreachableException(),
    };

    public static string Of(Audience audience) => audience switch
    {
        Audience.Patient => "patient",
        Audience.Clinician => "clinician",
        _ => throw new UnreachableException(),
    };
}
