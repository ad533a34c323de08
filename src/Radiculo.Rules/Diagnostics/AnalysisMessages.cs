using Radiculo.Rules.Text;
using static Radiculo.Rules.Diagnostic;

namespace Radiculo.Rules.Diagnostics;

/// <summary>RAD4xxx: what can be wrong with a pack whose every name and type is right.</summary>
internal static class AnalysisMessages
{
    public static Diagnostic ConceptCycle(SourceSpan at, IEnumerable<string> path) =>
        Error("RAD4001", at, $"the concept rests on itself: {string.Join(" → ", path.Select(p => $"`{p}`"))}",
            "take one of these steps out");

    public static Diagnostic RedFlagWithoutDisposition(SourceSpan at, string rule) =>
        Error("RAD4002", at, $"`{rule}` raises a red flag but no disposition",
            "add `disposition:` under `then`: how fast must the patient be seen?");

    public static Diagnostic NoRedFlag(SourceSpan at, string rule, string disposition) =>
        Error("RAD4003", at, $"`{rule}` leads to `{disposition}` without a red flag",
            "add `red_flag:` under `then`; otherwise nobody asks for what the rule lacks, and treatment goes on");

    public static Diagnostic CitesNothing(SourceSpan at, string rule) =>
        Warning("RAD4004", at, $"`{rule}` cites nothing", "add `cites:` with the statements it rests on");

    public static Diagnostic NotExecuted(SourceSpan at, string statement) =>
        Warning("RAD4005", at, $"nothing executes statement `{statement}`", "cite it where it is carried out, or mark it `kind: context`");

    public static Diagnostic BareNumber(SourceSpan at, string number) =>
        Warning("RAD4006", at, $"the threshold `{number}` has no name and no source", "name it in parameters.yaml");

    public static Diagnostic Unused(SourceSpan at, string what, string id) =>
        Warning("RAD4007", at, $"nothing uses the {what} `{id}`", "delete it, or write the rule that is missing");

    public static Diagnostic NeverHolds(SourceSpan at, string condition, string other) =>
        Error("RAD4008", at, $"`{condition}` and `{other}` can never both be true", "one of them belongs under `any:`, or is a slip");

    public static Diagnostic Repeated(SourceSpan at, string condition) =>
        Warning("RAD4009", at, $"`{condition}` stands here twice", "delete one; a slip may have hidden another condition");

    public static Diagnostic NoRules(SourceSpan at) =>
        Error("RAD4010", at, "the pack has no rules", "write at least one rule; a pack without rules would find every patient well");

    public static Diagnostic NeverWithheld(SourceSpan at) =>
        Warning("RAD4011", at, "nothing says when treatment must wait",
            "add `treatment_withheld_from:` with a disposition to the catalogue; until then an undetermined red flag stops no treatment");

    public static Diagnostic TooManyConceptsInARow(SourceSpan at, string concept, int limit) =>
        Error("RAD4012", at, $"`{concept}` ends a row of more than {limit} concepts that rest on each other",
            "write some of them as groups inside another");
}
