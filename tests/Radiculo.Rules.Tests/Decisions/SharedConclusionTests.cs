using System.Text.Json;
using Radiculo.Rules.Batch;
using Radiculo.Rules.Model;
using Radiculo.Rules.Tests.ShippedPack;

namespace Radiculo.Rules.Tests.Decisions;

/// <summary>
/// What the batch rests on for its speed: decisions with the same verdicts share their conclusions as objects, and the JSON of an object is made once.
/// Broken, every decision would still be right, and thousands a second fewer.
/// </summary>
public class SharedConclusionTests
{
    [Fact]
    public void The_same_verdicts_give_the_same_objects()
    {
        var engine = RulePack.LumbosacralRadiculopathy.CreateEngine();
        var shared = 0;
        foreach (var patient in ShippedCases.All.Cases.Select(c => c.Patient))
        {
            var (first, second) = (Parts(engine.Evaluate(patient)), Parts(engine.Evaluate(patient)));
            second.Should().HaveSameCount(first);
            foreach (var (one, other) in first.Zip(second)) other.Should().BeSameAs(one);
            shared += first.Count;
        }

        shared.Should().BeGreaterThan(1000, "else the cases conclude too little to show it");
    }

    [Fact]
    public void The_json_of_an_object_is_made_once_and_that_of_an_equal_one_again()
    {
        var form = new CountingForm();
        var fragments = new Fragments(form);
        var (root, equal) = (new NerveRoot { Id = "L5", Rules = [] }, new NerveRoot { Id = "L5", Rules = [] });

        for (var i = 0; i < 3; i++) fragments.Of(root).ToArray().Should().Equal("\"L5\""u8.ToArray());
        form.Written.Should().Equal(root);
        fragments.Of(equal).ToArray().Should().Equal("\"L5\""u8.ToArray());
        form.Written.Should().HaveCount(2);
    }

    /// <summary>Of a withheld treatment only what it consists of: there are as many of them as reasons to withhold.</summary>
    private static List<object> Parts(TriageDecision decision) =>
    [
        .. decision.RedFlags, .. decision.OutOfScope, .. decision.NerveRoots, .. decision.Investigations, .. decision.Advice, .. decision.Questions,
        .. decision.Treatments.Where(t => t.Stance != Stance.Withheld),
        .. decision.Treatments.Where(t => t.Stance == Stance.Withheld).SelectMany(t => new object[] { t.Id, t.Why, t.Rules, t.Measures }),
    ];

    private sealed class CountingForm : IPartForm
    {
        public List<object> Written { get; } = [];

        public void Write(Utf8JsonWriter json, object part)
        {
            Written.Add(part);
            json.WriteStringValue(((NerveRoot)part).Id);
        }
    }
}
