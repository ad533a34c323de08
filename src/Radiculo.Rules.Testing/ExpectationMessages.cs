using Radiculo.Rules.Text;
using static Radiculo.Rules.Diagnostic;

namespace Radiculo.Rules.Testing;

/// <summary>RAD6xxx: what can be wrong with the cases of a pack, and how a decision can differ from what they expect.</summary>
internal static class ExpectationMessages
{
    public static Diagnostic NoCases(SourceSpan at) =>
        Error("RAD6001", at, "the pack has no cases", "write some in `cases/`; a rule without a case is a rule nobody has tried");

    public static Diagnostic NothingExpected(SourceSpan at, string id) =>
        Error("RAD6002", at, $"case `{id}` expects nothing", "add `expect:` with what must come out");

    public static Diagnostic UnknownRule(SourceSpan at, string id, string? suggestion) =>
        Error("RAD6003", at, $"unknown rule `{id}`",
            suggestion is null ? "a rule is named by its whole id, as it stands after `id:` in its file" : $"did you mean `{suggestion}`?");

    public static Diagnostic NotANumberOfDays(SourceSpan at, string found) =>
        Error("RAD6004", at, $"`due_in_days` cannot be `{found}`", "write a whole number of days, 0 for now");

    public static Diagnostic NotMet(SourceSpan at, string caseId, string what, string expected, string actual, string? why) =>
        Error("RAD6005", at, $"case `{caseId}`: {what}: expected {expected}, found {actual}", why);
}
