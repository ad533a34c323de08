using Radiculo.Rules.Testing;

namespace Radiculo.Rules.Tests.Testing;

/// <summary>A pack small enough to know by heart, with one conclusion of every kind.</summary>
internal static class BicyclePack
{
    public static readonly RuleSource[] Sources =
    [
        new("pack.yaml", """
            id: bicycle
            version: 1.0.0
            title: Is this bicycle fit to ride?
            scope: { covers: Bicycles., not_covered: [motors] }
            """),
        new("vocabulary.yaml", """
            facts:
              frame_cracked: { type: finding, means: A crack., question: Is the frame cracked? }
              has_motor: { type: finding, means: A motor., question: Has it a motor? }
              tyre_soft: { type: finding, means: A soft tyre., question: Is a tyre soft? }
              chain_dry: { type: finding, means: A dry chain., question: Is the chain dry? }
              rattles: { type: finding, means: It rattles., question: Does it rattle? }
              pulls_left: { type: finding, means: It pulls left., question: Does it pull left? }
              pulls_right: { type: finding, means: It pulls right., question: Does it pull right? }
              last_service: { type: date, means: Last service., question: When was it serviced? }
            """),
        new("parameters.yaml", """
            parameters:
              service_after: { value: 6 months, means: Between services., source: [manual] }
            """),
        new("sources.yaml", """
            documents: { manual: { title: The manual } }
            """),
        new("catalogue/all.yaml", """
            dispositions:
              - { id: ride, title: Ride, means: Ride on. }
              - { id: workshop, title: Workshop, means: See the workshop. }
              - { id: walk, title: Walk, means: Get off and walk. }
            treatment_withheld_from: walk
            red_flags: { frame_cracked: { title: Cracked frame } }
            out_of_scope: { motor: { title: Motor } }
            nerve_roots: { front: { title: Front wheel }, rear: { title: Rear wheel } }
            directions: { left: { title: Left }, right: { title: Right } }
            reasons: { service: { title: Service }, noise: { title: Noise } }
            treatments: { pump: { title: Pump }, oil: { title: Oil } }
            investigations: { gauge: { title: Gauge } }
            advice:
              helmet: { title: Helmet, text: Wear it., audience: patient }
              lights: { title: Lights, text: Switch them on., audience: patient }
            """),
        new("rules.yaml", """
            rules:
              - { id: crack, title: Crack, when: frame_cracked is present, then: { red_flag: frame_cracked, disposition: walk }, cites: [manual] }
              - { id: motor, title: Motor, when: has_motor is present, then: { out_of_scope: motor }, cites: [manual] }
              - id: tyre
                title: Tyre
                when: tyre_soft is present
                then: { disposition: workshop, nerve_root: front, treatment: { pump: recommended }, investigation: { gauge: conditional }, advice: lights }
                because: A soft tyre wears out.
                cites: [manual]
              - { id: oil, title: Dry chain, when: chain_dry is present, then: { treatment: { oil: recommended }, nerve_root: rear }, cites: [manual] }
              - { id: noise, title: Rattle, when: rattles is present, then: { reevaluate: { due: now, reason: noise } }, cites: [manual] }
              - { id: left, title: Left, when: pulls_left is present, then: { direction: left }, cites: [manual] }
              - { id: right, title: Right, when: pulls_right is present, then: { direction: right }, cites: [manual] }
              - { id: service, title: Service, when: always, then: { reevaluate: { due: last_service + service_after, reason: service } }, cites: [manual] }
              - { id: helmet, title: Helmet, when: always, then: { advice: helmet }, cites: [manual] }
            """),
    ];

    public static RulePack Pack { get; } = RulePack.Load(Sources);

    public static PackCases Load(params string[] caseFiles) =>
        PackCases.Load([.. Sources, .. caseFiles.Select((text, i) => new RuleSource($"cases/{i + 1}.yaml", text))], Pack);

    /// <summary>One case of a bicycle with these facts and this expectation, both in YAML's flow form.</summary>
    public static PackCases Case(string facts, string expect) => Load($"id: it\nas_of: 2026-03-16\nfacts: {facts}\nexpect: {expect}\n");

    public static IReadOnlyList<Mismatch> Run(string facts, string expect)
    {
        var cases = Case(facts, expect);
        cases.Diagnostics.Select(d => d.Render()).Should().BeEmpty();
        return cases.Run().Single().Mismatches;
    }
}
