using System.Globalization;
using Radiculo.Rules.Text;
using static Radiculo.Rules.Diagnostic;

namespace Radiculo.Rules.Diagnostics;

/// <summary>RAD2xxx: what can be wrong with the text of a condition.</summary>
internal static class ConditionMessages
{
    private const string OneLine = "write it on one line; several conditions are a list, or stand under `all`, `any` or `none`";
    private const string Groups = "groups are `all`, `any`, `none` and `at_least`";

    public static Diagnostic Empty(SourceSpan at, string what) =>
        Error("RAD2001", at, $"{what} is missing here", "for example `some_finding is present`");

    public static Diagnostic SeveralLines(SourceSpan at, string what) => Error("RAD2002", at, $"{what} stands on several lines", OneLine);

    public static Diagnostic TooLong(SourceSpan at, string what, int limit) =>
        Error("RAD2003", at, $"{what} is longer than {limit} characters", OneLine);

    public static Diagnostic TooManyItems(SourceSpan at, int limit) =>
        Error("RAD2016", at, string.Create(CultureInfo.InvariantCulture, $"the group has more than {limit:N0} items"),
            "name parts of it under `define`");

    public static Diagnostic Expected(SourceSpan at, string expected, string found, string? suggestion) =>
        Error("RAD2004", at, $"expected {expected}, not {Found(found)}", suggestion is null ? null : $"did you mean `{suggestion}`?");

    public static Diagnostic NoTest(SourceSpan at, string found, string subject, string? suggestion) =>
        Error("RAD2005", at,
            $"nothing is asked of `{subject}`: expected `is`, `includes`, `was recorded` or a comparison, not {Found(found)}",
            suggestion is null ? $"for example `{subject} is present` or `{subject} >= 5 min`" : $"did you mean `{subject} {suggestion}`?");

    public static Diagnostic TooMuch(SourceSpan at, string name, string cure) =>
        Error("RAD2006", at, $"the {name} is complete before this", cure);

    public static Diagnostic DecimalComma(SourceSpan at, string number) =>
        Error("RAD2006", at, "the number is complete before this", $"decimals stand after a point: `{number}`");

    public static Diagnostic AndOr(SourceSpan at, string word) =>
        Error("RAD2007", at, $"`{word}` does not join conditions", $"list both conditions under `{(word == "and" ? "all" : "any")}:`");

    public static Diagnostic SpacedName(SourceSpan at, string joined) =>
        Error("RAD2005", at, "a name is a single word", $"join its words by `_`: `{joined}`");

    public static Diagnostic IsNot(SourceSpan at, string words) =>
        Error("RAD2008", at, $"`{words}` is not part of the language: what is not known is neither present nor absent",
            "write `is absent`, or put the condition under `none:`");

    public static Diagnostic WrongSign(SourceSpan at, string sign) =>
        Error("RAD2009", at, $"`{sign}` is not a comparison", sign switch
        {
            "==" => "write `=`",
            "=<" or "≤" => "write `<=`",
            "=>" or "≥" => "write `>=`",
            _ => "put the equality under `none:`",
        });

    public static Diagnostic IsNumber(SourceSpan at, string found) =>
        Error("RAD2010", at, $"after `is` comes a word, not {Found(found)}",
            "compare numbers with `<`, `<=`, `>`, `>=`, `=` or `is between … and …`");

    public static Diagnostic NoSuchDate(SourceSpan at, string date) =>
        Error("RAD2011", at, $"there is no day `{date}`", "dates are written year-month-day, for example `2026-03-16`");

    public static Diagnostic EmptyGroup(SourceSpan at, string kind) =>
        Error("RAD2012", at, $"{kind} has no conditions", "list at least one");

    public static Diagnostic SeveralGroups(SourceSpan at) =>
        Error("RAD2013", at, "several groups stand side by side", "put them as items under one `all:` or `any:`");

    public static Diagnostic NoGroup(SourceSpan at, string found, string? suggestion) =>
        Error("RAD2014", at, $"`{found}` is not a group of conditions",
            suggestion is null
                ? $"{Groups}; a condition is one text without a colon, such as `some_finding is present`"
                : $"did you mean `{suggestion}`?");

    public static Diagnostic BadCount(SourceSpan at, string found, int items) =>
        Error("RAD2015", at, $"`{found}` of {items} conditions cannot be asked for",
            items == 0 ? null : $"write a whole number from 1 to {items}");

    private static string Found(string found) => found.Length == 0 ? "the end" : $"`{found}`";
}
