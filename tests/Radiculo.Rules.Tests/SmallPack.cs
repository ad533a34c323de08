namespace Radiculo.Rules.Tests;

/// <summary>A pack of findings <c>a</c> to <c>h</c>, a number, a date and three rungs, treatment being withheld from the second; the rules are the test's own.</summary>
internal static class SmallPack
{
    private const string Vocabulary = """
        facts:
          a: { type: finding, means: A., question: A? }
          b: { type: finding, means: B., question: B? }
          c: { type: finding, means: C., question: C? }
          d: { type: finding, means: D., question: D? }
          e: { type: finding, means: E., question: E? }
          f: { type: finding, means: F., question: F? }
          g: { type: finding, means: G., question: G? }
          h: { type: finding, means: H., question: H? }
          walk: { type: number, unit: min, range: [0, 600], better: higher, tracked: true, means: Walking., question: How long? }
          start: { type: date, means: Start., question: When? }
        """;

    private const string Catalogue = """
        dispositions:
          - { id: home, title: Home, means: Stay. }
          - { id: soon, title: See someone, means: Call. }
          - { id: now, title: Go now, means: Go. }
        treatment_withheld_from: soon
        red_flags: { bad: { title: Something bad }, worse: { title: Something worse } }
        out_of_scope: { young: { title: Too young } }
        reasons: { later: { title: Later } }
        protocols: { plan: { title: Plan, stop: [{ when: It hurts, do: Stop. }], steps: [{ do: Walk. }] } }
        treatments: { walking: { title: Walking, dose: Daily., protocol: plan }, lifting: { title: Lifting } }
        investigations: { image: { title: Image } }
        advice: { note: { title: Note, text: Noted., audience: patient } }
        """;

    /// <summary>The pack with these rules, each a line <c>when → then</c>; their ids are r1, r2 …</summary>
    public static ITriageEngine Engine(params string[] rules) => Engine("", rules);

    public static ITriageEngine Engine(string define, string[] rules)
    {
        var lines = rules.Select(r => r.Split('→', StringSplitOptions.TrimEntries)).Select((r, i) => $"  - {{ id: r{i + 1}, title: Rule {i + 1}, when: {r[0]}, then: {{ {r[1]} }} }}");
        return RulePack.Load(
        [
            new("pack.yaml", "{ id: small, version: 1.0.0, title: Small, scope: { covers: Letters., not_covered: [words] } }"),
            new("vocabulary.yaml", Vocabulary),
            new("catalogue/all.yaml", Catalogue),
            new("rules.yaml", $"{define}\nrules:\n{string.Join('\n', lines)}"),
        ]).CreateEngine();
    }

    /// <summary>A case on 16 March 2026: findings that are present, and after a minus those that are absent; <c>"ab-c"</c>.</summary>
    public static PatientCase Case(string findings)
    {
        var patient = new PatientCase(new DateOnly(2026, 3, 16));
        var parts = findings.Split('-');
        foreach (var present in parts[0]) patient[present.ToString()] = Finding.Present;
        foreach (var absent in parts.Length > 1 ? parts[1] : "") patient[absent.ToString()] = Finding.Absent;
        return patient;
    }
}
