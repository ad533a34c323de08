using System.Text;

namespace Radiculo.Rules.Benchmarks.GeneratedPacks;

/// <summary>Writes what a generated pack's rules can conclude, and what they rest on.</summary>
internal static class CatalogueText
{
    public static string Catalogue(PackSize size)
    {
        var text = new StringBuilder("""
            dispositions:
              - { id: home, title: At home, means: Stay at home. }
              - { id: routine, title: Routine, means: Make an appointment. }
              - { id: review, title: Review, means: Have the plan looked at. }
              - { id: urgent, title: Urgent, means: Be seen today. }
              - { id: emergency, title: Emergency, means: Go now. }
            treatment_withheld_from: urgent

            """);
        Section(text, "red_flags", PackSize.RedFlags, i => $"flag_{i:00}: {{ title: Flag {i} }}");
        Section(text, "reasons", size.Reasons, i => $"reason_{i:000}: {{ title: Reason {i} }}");
        Section(text, "treatments", size.Treatments, i => $"treatment_{i:000}: {{ title: Treatment {i}, dose: Ten minutes a day., timeline: Two weeks. }}");
        Section(text, "advice", size.Advice, i => $"advice_{i:0000}: {{ title: Advice {i}, text: What to do about {i}., audience: {(i % 3 == 0 ? "clinician" : "patient")} }}");
        return text.ToString();
    }

    public static string Sources(PackSize size)
    {
        var text = new StringBuilder("documents:\n  guide: { title: A guide made to measure }\n");
        Section(text, "statements", size.Statements, i => $"S{i}: {{ document: guide, kind: rule, text: Statement {i} of the guide says what some rules do. }}");
        return text.ToString();
    }

    private static void Section(StringBuilder text, string name, int count, Func<int, string> entry)
    {
        text.Append(name).Append(":\n");
        for (var i = 0; i < count; i++) text.Append("  ").Append(entry(i)).Append('\n');
    }
}
