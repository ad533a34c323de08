namespace Radiculo.Rules.Tests.Machine;

/// <summary>Reads the tables of the pages under <c>Conditions</c>: a condition, a case, and what it comes out as.</summary>
internal static class ConditionTable
{
    public static readonly string Folder = Path.Combine(Repository.Root, "tests", "Radiculo.Rules.Tests", "Machine", "Conditions");

    public static IEnumerable<ConditionRow> Rows(string page) => MarkdownTable.Rows(Path.Combine(Folder, page)).Select(c =>
        new ConditionRow(c["condition"], c.GetValueOrDefault("as of", "2026-03-16"), c["today"], c.GetValueOrDefault("earlier visits", ""), c["is"]));
}

/// <summary>One row: the facts as a YAML mapping without its braces, the visits as <c>DATE { facts }</c> parted by semicolons.</summary>
internal sealed record ConditionRow(string Condition, string AsOf, string Today, string EarlierVisits, string Is)
{
    public Verdict Expected => Is switch
    {
        "true" => Verdict.Satisfied,
        "false" => Verdict.Refuted,
        "unknown" => Verdict.Undetermined,
        _ => throw new FormatException($"`{Condition}` cannot be `{Is}`"),
    };

    public PatientCase Case()
    {
        var visits = EarlierVisits.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(v => $"  - {{ date: {v[..10]}, facts: {v[10..]} }}");
        return CaseFile.ParseOne($"as_of: {AsOf}\nfacts: {{ {Today} }}\nhistory:\n{string.Join('\n', visits)}\n");
    }
}
