using Radiculo.Rules.Text;
using static Radiculo.Rules.Diagnostic;

namespace Radiculo.Rules.Diagnostics;

/// <summary>RAD3xxx: what can be wrong with names, types and units.</summary>
internal static class NameMessages
{
    /// <summary><paramref name="kind"/> is what the suggestion names; a name that resembles none may be meant for anything.</summary>
    public static Diagnostic UnknownName(SourceSpan at, string name, string? suggestion, string kind = "fact") =>
        Error("RAD3001", at, $"unknown {kind} `{name}`",
            suggestion is null
                ? "facts are listed in vocabulary.yaml, concepts under `define`, parameters in parameters.yaml"
                : DidYouMean(suggestion));

    public static Diagnostic UnknownValue(SourceSpan at, string value, string fact, string? suggestion, IEnumerable<string> values) =>
        Error("RAD3002", at, $"`{value}` is not a value of `{fact}`",
            suggestion is null ? $"its values: {string.Join(", ", values)}" : DidYouMean(suggestion));

    public static Diagnostic ParameterAfterIs(SourceSpan at, string parameter, string fact) =>
        Error("RAD3002", at, $"`{parameter}` is a parameter, and after `is` comes a value",
            $"write `{fact} = {parameter}`, or `is at least`, `is at most`, `is better than`, `is worse than`");

    public static Diagnostic UnknownParameter(SourceSpan at, string name, string? suggestion) =>
        Error("RAD3003", at, $"unknown parameter `{name}`",
            suggestion is null ? "add it to parameters.yaml, or write a number of days" : DidYouMean(suggestion));

    public static Diagnostic UnknownEntry(SourceSpan at, string what, string id, string? suggestion) =>
        Error("RAD3004", at, $"unknown {what} `{id}`", suggestion is not null ? DidYouMean(suggestion) : what switch
        {
            "fact" => "facts are listed in vocabulary.yaml",
            "document" or "statement" => "documents and statements are listed in sources.yaml",
            _ => "add it to the pack's catalogue",
        });

    public static Diagnostic UnknownSource(SourceSpan at, string id, string? suggestion) =>
        Error("RAD3005", at, $"unknown source `{id}`",
            suggestion is null ? "statements and documents are listed in sources.yaml" : DidYouMean(suggestion));

    public static Diagnostic UnknownReading(SourceSpan at, string id, string? suggestion) =>
        Error("RAD3006", at, $"unknown reading `{id}`",
            suggestion is null ? "readings are listed in sources.yaml" : DidYouMean(suggestion));

    public static Diagnostic Duplicate(SourceSpan at, string what, string id, SourceSpan first) =>
        Error("RAD3007", at, $"{what} `{id}` is defined twice", $"the first stands at {first.ToLocation()}; rename or delete one");

    public static Diagnostic WrongTest(SourceSpan at, string subject, string type, string test, string help) =>
        Error("RAD3008", at, $"`{subject}` is {type}, which cannot be asked `{test}`", help);

    public static Diagnostic LengthOfTime(SourceSpan at, string subject) =>
        Error("RAD3008", at, $"`{subject}` is a length of time, which can only be compared with one",
            "for example `time since some_date >= 14 days`, with `time since` at the beginning");

    public static Diagnostic WrongTypes(SourceSpan at, string left, string leftType, string right, string rightType, string help) =>
        Error("RAD3009", at, $"`{left}` is {leftType}, and `{right}` is {rightType}: they cannot be compared", help);

    public static Diagnostic UnitMissing(SourceSpan at, string number, string unit) =>
        Error("RAD3010", at, $"`{number}` has no unit", $"write `{number} {unit}`");

    public static Diagnostic UnknownUnit(SourceSpan at, string unit, string? suggestion, IEnumerable<string> units) =>
        Error("RAD3011", at, $"unknown unit `{unit}`", suggestion is null ? $"units: {string.Join(", ", units)}" : DidYouMean(suggestion));

    public static Diagnostic WrongUnit(SourceSpan at, string found, string expected) =>
        Error("RAD3012", at,
            expected.Length == 0 ? $"`{found}` has a unit where a plain number is expected" : $"`{found}` cannot be turned into {expected}",
            expected.Length == 0 ? "leave the unit out" : $"give it in {expected}");

    public static Diagnostic NeverOrAlways(SourceSpan at, string condition, string subject, string range, bool always) =>
        Error("RAD3013", at, $"`{condition}` is {(always ? "always" : "never")} true", $"`{subject}` lies between {range}");

    public static Diagnostic NotTracked(SourceSpan at, string fact) =>
        Error("RAD3014", at, $"`{fact}` is not tracked over visits",
            "add `tracked: true` to it in vocabulary.yaml, or compare today's value only");

    public static Diagnostic NoBetter(SourceSpan at, string fact) =>
        Error("RAD3015", at, $"nothing says which way `{fact}` is better",
            "add `better: higher` or `better: lower` to it in vocabulary.yaml");

    public static Diagnostic NotOrdered(SourceSpan at, string fact) =>
        Error("RAD3016", at, $"the values of `{fact}` have no order",
            "add `ordered: true` to it in vocabulary.yaml, or use `is one of [...]`");

    public static Diagnostic NotADuration(SourceSpan at, string found) =>
        Error("RAD3017", at, $"`{found}` is not a length of time in whole days or months",
            "for example `14 days`, `6 weeks`, `3 months`, `72 hours`");

    public static Diagnostic TooManyDigits(SourceSpan at, string number) =>
        Error("RAD3018", at, $"`{number}` has too many digits", "write at most 9 digits before the point and 6 after it");

    public static Diagnostic KeyNotForType(SourceSpan at, string key, string type, string help) =>
        Error("RAD3019", at, $"`{key}` does not go with a {type}", help);

    public static Diagnostic KeyNeededForType(SourceSpan at, string key, string type) =>
        Error("RAD3020", at, $"a {type} needs `{key}`", $"add `{key}:`");

    public static Diagnostic BadRange(SourceSpan at) =>
        Error("RAD3021", at, "a range is two numbers, the lowest and the highest",
            "for example `range: [0, 10]`, in the fact's own unit and without naming it");

    public static Diagnostic BeginsWithConstant(SourceSpan at, string constant) =>
        Error("RAD3022", at, $"`{constant}` is the same for every patient", "begin the condition with a fact");

    public static Diagnostic ConceptAsValue(SourceSpan at, string concept) =>
        Error("RAD3023", at, $"`{concept}` is a concept, which has no value to compare",
            "ask `is present`, `is absent`, `is known` or `is unknown`");

    public static Diagnostic BetweenReversed(SourceSpan at, string low, string high) =>
        Error("RAD3024", at, $"`{low}` is above `{high}`", "name the lower one first");

    public static Diagnostic TooManyValues(SourceSpan at, int limit) =>
        Error("RAD3025", at, $"there are more than {limit} values", "split the fact");

    public static Diagnostic NoDate(SourceSpan at, string name, string type) =>
        Error("RAD3026", at, $"time is counted from a date, and `{name}` is {type}", "name a fact of `type: date`");

    public static Diagnostic NotAChoice(SourceSpan at, string name, string type) =>
        Error("RAD3027", at, $"`{name}` is {type}, and a value can only be one `of` a choice",
            "leave `of` out for a number, or name a fact of `type: choice`");

    private static string DidYouMean(string suggestion) => $"did you mean `{suggestion}`?";
}
