using System.Globalization;
using System.Text;

namespace Radiculo.Rules.Benchmarks.GeneratedPacks;

/// <summary>Writes what a generated pack's rules speak of: header, vocabulary and parameters.</summary>
internal static class VocabularyText
{
    public static readonly string[] Reach = ["nowhere", "near", "upper", "middle", "lower", "far"];

    public const string Header = """
        id: generated
        version: 1.0.0
        title: A pack made to measure
        scope: { covers: Nobody., not_covered: [everything] }
        disclaimer: Not for use.
        """;

    public static string Vocabulary(PackSize size)
    {
        var text = new StringBuilder("facts:\n");
        for (var i = 0; i < PackSize.CoreFindings; i++) Finding(text, CoreFinding(i));
        for (var i = 0; i < PackSize.CoreGrades; i++) Append(text, CoreGrade(i), "type: number, range: [0, 5], better: higher, tracked: true");
        Append(text, CoreDate, "type: date");
        for (var i = 0; i < size.OtherFacts; i++) Other(text, new OtherFact(i));
        return text.ToString();
    }

    public static string CoreFinding(int i) => $"sign_{i:00}";

    public static string CoreGrade(int i) => $"grade_{i:00}";

    public const string CoreDate = "care_start_date";

    /// <summary>Thresholds in minutes, in plain numbers and in days, in turn.</summary>
    public static string Parameters(PackSize size)
    {
        var text = new StringBuilder("parameters:\n");
        Parameter(text, "low_grade", "3");
        Parameter(text, "first_look", "14 days");
        for (var i = 0; i < size.Parameters / 3 * 3; i++)
        {
            Parameter(text, $"limit_{i:0000}", (i % 3) switch { 0 => $"{5 + (i % 115)} min", 1 => $"{1 + (i % 9)}", _ => $"{1 + (i % 90)} days" });
        }

        return text.ToString();
    }

    private static void Parameter(StringBuilder text, string name, string value) =>
        text.Append(CultureInfo.InvariantCulture, $"  {name}: {{ value: {value}, means: Where {name} lies., source: unsourced }}\n");

    private static void Finding(StringBuilder text, string id) => Append(text, id, "type: finding");

    private static void Other(StringBuilder text, OtherFact fact) => Append(text, fact.Id, fact.Kind switch
    {
        OtherKind.Finding => "type: finding",
        OtherKind.Tolerance => "type: number, unit: min, range: [0, 1440], better: higher, tracked: true",
        OtherKind.Intensity => "type: number, range: [0, 10], better: lower",
        OtherKind.Reach => $"type: choice, values: [{string.Join(", ", Reach)}], ordered: true, better: lower",
        OtherKind.Areas => "type: set, values: [area_0, area_1, area_2, area_3, area_4, area_5]",
        _ => "type: date",
    });

    private static void Append(StringBuilder text, string id, string type) =>
        text.Append(CultureInfo.InvariantCulture, $"  {id}: {{ {type}, means: What {id} stands for in this pack., question: What do you say about {id}? }}\n");
}
