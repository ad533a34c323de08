using System.Text;

namespace Radiculo.Rules.Tests.Fuzzing;

/// <summary>What YAML, JSON and the language treat in some special way.</summary>
internal static class Odd
{
    public static readonly string[] Characters =
    [
        "\0", "\u0007", "\u001b[31m", "\t", "\r", "\n", "\u0085", "\u2028", "\ufeff", "\ufffd", "\ud800", "\udc00", "\ud83d\ude00", "\u202e", "é", "°", "：", "'", "\"", "\\", "`", "@", "%", "&", "*", "!", "|", ">", "{", "}", "[", "]", ",", "#",
        "?", "-", ":", "~", "=", "<", "+", ".", "/*", "//",
    ];

    public static readonly string[] Values =
    [
        "", "~", "null", "true", "yes", "no", "on", "0", "-1", "0o7", "0x1F", "1_000", "1e999", "99999999999999999999", "-0.0000001", ".inf", ".nan", "2026-03-16", "2026-02-30", "9999-12-31", "0001-01-01", "2026-03-16T10:00:00Z", "12:30:45",
        "[]", "{}", "[[[[]]]]", "{a: {b: {c: d}}}", "[a, b, c]", "{ all: [] }", "{ at_least: { count: -1, of: [always] } }", "always", "now", "in 14 days", "onset_date + 999999 years", "in 1 month", "*alias", "&anchor x", "!!binary aGk=", "!!python/object:x y",
        "<<", "\"\\u0000\"", "\"\\ud800\"", "\"\\x1b[0m\"", "'unclosed", "\"unclosed", "|\n  block", ">\n  folded", "finding", "number", "choice", "set", "date", "leg_weakness", "leg_weakness is present", "walk_minutes >= 5 min", "emergency", "self_care",
        "time since onset_date >= 3 weeks", "gain in walk_minutes since baseline < 5 min", "walk_minutes at baseline is better than walk_minutes", "distal_most_location is between back and foot", "symptom_area includes sole", "is", "present", "at", "is is is is",
        "999999999 days", "0.5 days", "-5 days", "1e2 min", "5 per night", "S1", "L5", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    ];

    public static readonly string[] Lines =
    [
        "---", "...", "%YAML 1.2", "%TAG ! tag:x,2000:", "<<: *x", "? complex", ": value", "- - - -", "# comment", "key: value: value", "key", "- ", "[", "}", "&a", "*a", "!!map", "|", "\t\t", "facts:", "rules:", "define:", "- id: x", "id: x", "when: always",
        "then: { disposition: emergency }", "as_of: 2026-03-16", "history: [{ date: 2026-03-01, facts: {} }]", "\"a\": {", "],", "expect: { disposition: emergency }",
    ];

    public static string Pick(Random random, string[] from) => from[random.Next(from.Length)];

    /// <summary>YAML, or what looks like it, grown from nothing.</summary>
    public static string Grow(Random random)
    {
        var text = new StringBuilder();
        for (var lines = random.Next(1, 30); lines > 0; lines--)
        {
            text.Append(' ', 2 * random.Next(5));
            text.Append(random.Next(6) switch
            {
                0 => Pick(random, Lines),
                1 => "- " + Pick(random, Values),
                2 => Pick(random, Values),
                3 => Pick(random, Characters) + Pick(random, Values),
                _ => Pick(random, Values) + ": " + Pick(random, Values),
            });
            text.Append(random.Next(20) == 0 ? "\r\n" : "\n");
        }

        return text.ToString();
    }
}
