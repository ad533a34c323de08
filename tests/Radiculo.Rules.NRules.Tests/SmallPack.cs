using Radiculo.Rules.Binding;

namespace Radiculo.Rules.NRules.Tests;

/// <summary>A pack of a few facts, for the concepts and rules of one test.</summary>
internal static class SmallPack
{
    public static readonly DateOnly Day = new(2026, 3, 16);

    public static RulePack Load(string rules, string id = "small") => RulePack.Load(
    [
        new("pack.yaml", $"id: {id}\nversion: 1.0.0\ntitle: Small\nscope: {{ covers: Tests., not_covered: [all else] }}"),
        new("vocabulary.yaml", """
            facts:
              a: { type: finding, means: A., question: A? }
              b: { type: finding, means: B., question: B? }
              c: { type: finding, means: C., question: C? }
              walk: { type: number, unit: min, range: [0, 1440], better: higher, tracked: true, means: Walking., question: How far? }
              sit: { type: number, unit: min, range: [0, 1440], better: higher, tracked: true, means: Sitting., question: How long? }
              start: { type: date, means: Start., question: Since when? }
            """),
        new("catalogue/all.yaml", """
            dispositions: [{ id: stay, title: Stay, means: Stay. }, { id: go, title: Go, means: Go. }]
            treatment_withheld_from: go
            red_flags: { flag: { title: Flag } }
            out_of_scope: { scope: { title: Scope } }
            advice: { say: { title: Say, text: Say it., audience: patient } }
            """),
        new("rules.yaml", rules),
    ]);

    /// <summary>A rule of this id that concludes an advice.</summary>
    public static string Rule(string id, string when) => $"  - {{ id: {id}, title: {id}, when: {when}, then: {{ advice: say }} }}\n";

    public static string Rules(params string[] rules) => "rules:\n" + string.Concat(rules);
}
