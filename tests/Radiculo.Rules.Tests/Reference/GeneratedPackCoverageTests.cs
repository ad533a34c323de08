using CsCheck;
using Radiculo.Rules.Binding;
using Radiculo.Rules.Model;
using Radiculo.Rules.Syntax.Conditions;
using Radiculo.Rules.Tests.Reference.Generated;

namespace Radiculo.Rules.Tests.Reference;

/// <summary>What the generated packs reach: an agreement on forms and outcomes that never occur would be worth nothing.</summary>
public class GeneratedPackCoverageTests
{
    private static readonly (List<ReferenceDecision> Decisions, HashSet<string> Asked) Reached = Reach(400);

    [Fact]
    public void Generated_packs_reach_every_form_of_condition_with_every_answer()
    {
        var comparisons = Enum.GetNames<Comparison>().SelectMany(c => new[] { $"number {c}", $"difference {c}", $"at visit {c}" }).Except(["difference BetterThan", "difference WorseThan"]);
        string[] forms =
        [
            "all", "any", "none", "at least", "finding is present", "finding is absent", "concept is present", "concept is absent", "choice is present", "choice is absent",
            "choice is value", "choice is one of", "at visit is value", "at visit is one of", "set includes", .. comparisons,
            "choice AtLeast", "choice AtMost", "choice BetterThan", "choice WorseThan", "number between", "difference between", "choice between", "date between", "time since between",
            .. new[] { "Less", "LessOrEqual", "Greater", "GreaterOrEqual", "Equal" }.SelectMany(c => new[] { $"date {c}", $"time since {c}" }),
        ];
        string[] twoValued =
        [
            .. new[] { "finding", "number", "choice", "date", "set", "concept", "difference", "at visit", "time since" }.SelectMany(s => new[] { $"{s} is known", $"{s} is unknown" }),
            "was recorded at a visit", "was recorded over a window",
        ];
        var expected = forms.SelectMany(f => Enum.GetValues<Answer>().Select(a => $"{f}: {a}")).Concat(twoValued.SelectMany(f => new[] { $"{f}: Yes", $"{f}: No" }));
        expected.Except(Reached.Asked).Should().BeEmpty();
        twoValued.Select(f => $"{f}: NotKnown").Intersect(Reached.Asked).Should().BeEmpty();
    }

    [Fact]
    public void Generated_packs_reach_every_kind_of_outcome()
    {
        var decisions = Reached.Decisions;
        decisions.Select(d => d.Status).Distinct().Should().HaveCount(3);
        decisions.SelectMany(d => d.Rules).Select(r => r.Verdict).Distinct().Should().HaveCount(3);
        decisions.SelectMany(d => d.RedFlags).Select(r => r.Verdict).Distinct().Should().HaveCount(2);
        decisions.SelectMany(d => d.Treatments).Select(t => t.Stance).Distinct().Should().HaveCount(4);
        decisions.SelectMany(d => d.Investigations).Select(t => t.Stance).Distinct().Should().HaveCount(4);
        decisions.Should().Contain(d => d.ConflictingDirections.Count > 1).And.Contain(d => d.NerveRoots.Count > 1).And.Contain(d => d.Advice.Count > 1);
        decisions.Should().Contain(d => d.Questions.Count > 3).And.Contain(d => d.Questions.Any(q => q.CouldRaiseTo != null) && d.Questions.Any(q => q.CouldRaiseTo == null));
        decisions.Should().Contain(d => d.ReevaluationReasons.Count > 1 && d.Reevaluation.DueInDays > 0).And.Contain(d => d.Reevaluation.DueInDays == 0);
        decisions.Should().Contain(d => d.Treatments.Any(t => t.OffersProtocol)).And.Contain(d => d.HasSafetyNet).And.Contain(d => !d.HasSafetyNet);
    }

    private static (List<ReferenceDecision> Decisions, HashSet<string> Asked) Reach(int packs)
    {
        var asked = new HashSet<string>(StringComparer.Ordinal);
        var decisions = new List<ReferenceDecision>();
        for (var seed = 0; seed < packs; seed++)
        {
            var sample = GeneratedPack.Gen.Generate(new PCG(1, (ulong)seed), null, out _);
            var pack = sample.Load().Bound;
            decisions.AddRange(sample.Cases.Select(c => new Listening(pack, CaseFile.ParseOne(c), asked).Decide()));
        }

        return (decisions, asked);
    }

    private sealed class Listening(BoundPack pack, PatientCase patient, HashSet<string> asked) : ReferenceInterpreter(pack, patient)
    {
        protected override Answer Ask(ConditionSyntax condition)
        {
            var answer = base.Ask(condition);
            asked.Add($"{FormOf(condition)}: {answer}");
            return answer;
        }

        private string FormOf(ConditionSyntax condition) => condition switch
        {
            GroupSyntax group => group.Kind == GroupKind.AtLeast ? "at least" : group.Kind.ToString().ToLowerInvariant(),
            PresenceSyntax test => $"{KindOf(test.Subject)} is {(test.Present ? "present" : "absent")}",
            KnownSyntax test => $"{KindOf(test.Subject)} is {(test.Known ? "known" : "unknown")}",
            IsSyntax test => $"{KindOf(test.Subject)} is value",
            IsOneOfSyntax test => $"{KindOf(test.Subject)} is one of",
            IncludesSyntax => "set includes",
            RecordedSyntax test => test.When is VisitSyntax ? "was recorded at a visit" : "was recorded over a window",
            CompareSyntax test => $"{KindOf(test.Subject)} {test.Comparison}",
            BetweenSyntax test => $"{KindOf(test.Subject)} between",
            _ => "always",
        };

        private string KindOf(ValueSyntax subject) => subject switch
        {
            AtVisitSyntax => "at visit",
            DifferenceSyntax => "difference",
            TimeSinceSyntax => "time since",
            _ => ConceptNamed(subject) is not null ? "concept" : FactIn(subject).Kind.ToString().ToLowerInvariant(),
        };
    }
}
