using CsCheck;
using Radiculo.Rules.Binding;
using Radiculo.Rules.Model;
using Radiculo.Rules.Syntax.Conditions;
using Radiculo.Rules.Tests.Reference.Generated;

namespace Radiculo.Rules.Tests.Reference;

/// <summary>What shows that the agreement means something: a reading with one slip in it, and generated packs find it out.</summary>
public class SlipTests
{
    private const int Packs = 4000;

    private static readonly Dictionary<string, Reading> Slips = new(StringComparer.Ordinal)
    {
        ["takes what is not recorded for absent"] = (p, c) => new UnrecordedIsAbsent(p, c),
        ["lets an unknown item pass in all"] = (p, c) => new UnknownPassesAll(p, c),
        ["refutes any that has an unknown item"] = (p, c) => new UnknownFailsAny(p, c),
        ["lets none hold over an unknown item"] = (p, c) => new UnknownPassesNone(p, c),
        ["asks for one more than at least"] = (p, c) => new OneMoreThanAtLeast(p, c),
        ["refutes at least while items are unknown"] = (p, c) => new UnknownFailsAtLeast(p, c),
        ["leaves the end out of between and at most"] = (p, c) => new EndsAreOutside(p, c),
        ["takes higher for better"] = (p, c) => new HigherIsBetter(p, c),
        ["mixes up gain and loss"] = (p, c) => new GainIsLoss(p, c),
        ["takes the last visit for the baseline"] = (p, c) => new LastVisitIsBaseline(p, c),
        ["stops at a visit that did not record the fact"] = (p, c) => new FirstVisitOrNothing(p, c),
        ["counts a month as thirty days"] = (p, c) => new ThirtyDays(p, c),
        ["runs over the end of a short month"] = (p, c) => new RunsOver(p, c),
        ["leaves the edge out of a window"] = (p, c) => new WindowWithoutEdge(p, c),
        ["takes the latest of equal changes"] = (p, c) => new LatestOfEquals(p, c),
        ["takes the smallest difference of a window"] = (p, c) => new SmallestDifference(p, c),
        ["refutes a rule whose due date counts from a date not recorded"] = (p, c) => new UndatedIsRefuted(p, c),
        ["takes the latest due date"] = (p, c) => new LatestDueDate(p, c),
        ["lets the mildest stance win"] = (p, c) => new MildestStance(p, c),
        ["drops what is not ruled out from a treatment"] = (p, c) => new DropsPending(p, c),
        ["lets the undetermined contraindicate"] = (p, c) => new UndeterminedContraindicates(p, c),
        ["offers treatment whatever the status"] = (p, c) => new AlwaysOffers(p, c),
        ["asks nothing of red flags"] = (p, c) => new NothingBlocks(p, c),
        ["asks in the order of the vocabulary alone"] = (p, c) => new AsksInOrder(p, c),
        ["asks for the scope first"] = (p, c) => new AsksForScopeFirst(p, c),
    };

    public static TheoryData<string> Names => [.. Slips.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Generated_packs_find_out_a_reading_that(string slip)
    {
        var found = Enumerable.Range(0, Packs).FirstOrDefault(seed => Disagrees(Slips[slip], GeneratedPack.Gen.Generate(new PCG(1, (ulong)seed), null, out _)), -1);
        found.Should().BeGreaterThanOrEqualTo(0, "a generated pack must tell the page from a reading that {0}", slip);
    }

    [Fact]
    public void A_disagreement_is_shrunk_and_printed_with_its_pack_and_case()
    {
        var sampling = () => GeneratedPack.Gen.Sample(p => Disagrees(Slips["lets none hold over an unknown item"], p).Should().BeFalse(), iter: 2000, print: p => p.ToString());
        var message = sampling.Should().Throw<CsCheckException>().Which.Message;
        message.Should().Contain("# vocabulary.yaml").And.MatchRegex("none:|c[0-9]+ is absent").And.Contain("# cases").And.Contain("as_of:");
        message.Split("  - { id: r").Should().HaveCountLessThan(6, "the sampler goes on to smaller packs");
    }

    private static bool Disagrees(Reading reading, GeneratedPack sample)
    {
        var pack = sample.Load();
        var engine = pack.CreateEngine();
        return sample.Cases.Any(c => Agreement.Disagreements(pack, engine, CaseFile.ParseOne(c), reading).Count > 0);
    }

    private sealed class UnrecordedIsAbsent(BoundPack pack, PatientCase patient) : ReferenceInterpreter(pack, patient)
    {
        protected override Answer Unrecorded => Answer.No;
    }

    private sealed class UnknownPassesAll(BoundPack pack, PatientCase patient) : ReferenceInterpreter(pack, patient)
    {
        protected override Answer All(IReadOnlyList<Answer> items) => items.Any(i => i == Answer.No) ? Answer.No : Answer.Yes;
    }

    private sealed class UnknownFailsAny(BoundPack pack, PatientCase patient) : ReferenceInterpreter(pack, patient)
    {
        protected override Answer Any(IReadOnlyList<Answer> items) => items.Any(i => i == Answer.Yes) ? Answer.Yes : Answer.No;
    }

    private sealed class UnknownPassesNone(BoundPack pack, PatientCase patient) : ReferenceInterpreter(pack, patient)
    {
        protected override Answer None(IReadOnlyList<Answer> items) => items.Any(i => i == Answer.Yes) ? Answer.No : Answer.Yes;
    }

    private sealed class OneMoreThanAtLeast(BoundPack pack, PatientCase patient) : ReferenceInterpreter(pack, patient)
    {
        protected override Answer AtLeast(int count, IReadOnlyList<Answer> items) => base.AtLeast(count + 1, items);
    }

    private sealed class UnknownFailsAtLeast(BoundPack pack, PatientCase patient) : ReferenceInterpreter(pack, patient)
    {
        protected override Answer AtLeast(int count, IReadOnlyList<Answer> items) => items.Count(i => i == Answer.Yes) >= count ? Answer.Yes : Answer.No;
    }

    private sealed class EndsAreOutside(BoundPack pack, PatientCase patient) : ReferenceInterpreter(pack, patient)
    {
        protected override bool Holds(decimal left, Comparison comparison, decimal right, Better better) =>
            base.Holds(left, comparison is Comparison.LessOrEqual or Comparison.AtMost ? Comparison.Less : comparison, right, better);
    }

    private sealed class HigherIsBetter(BoundPack pack, PatientCase patient) : ReferenceInterpreter(pack, patient)
    {
        protected override bool Holds(decimal left, Comparison comparison, decimal right, Better better) => base.Holds(left, comparison, right, Better.Higher);
    }

    private sealed class GainIsLoss(BoundPack pack, PatientCase patient) : ReferenceInterpreter(pack, patient)
    {
        protected override decimal Step(DifferenceKind kind, Better better, decimal then, decimal today) =>
            base.Step(kind == DifferenceKind.Gain ? DifferenceKind.Loss : kind, better, then, today);
    }

    private sealed class LastVisitIsBaseline(BoundPack pack, PatientCase patient) : ReferenceInterpreter(pack, patient)
    {
        protected override RecordedFacts? VisitThatRecorded(Fact fact, bool baseline) => base.VisitThatRecorded(fact, false);
    }

    private sealed class FirstVisitOrNothing(BoundPack pack, PatientCase patient) : ReferenceInterpreter(pack, patient)
    {
        protected override RecordedFacts? VisitThatRecorded(Fact fact, bool baseline) =>
            Earlier.Count > 0 && Earlier[baseline ? 0 : Earlier.Count - 1] is var visit && visit.Holds(fact) ? visit : null;
    }

    private sealed class WindowWithoutEdge(BoundPack pack, PatientCase patient) : ReferenceInterpreter(pack, patient)
    {
        protected override bool IsWithin(Stretch length, DateOnly day) => length.After(day) > Today.Day;
    }

    private sealed class ThirtyDays(BoundPack pack, PatientCase patient) : ReferenceInterpreter(pack, patient)
    {
        protected override DateOnly After(Stretch length, DateOnly day) => day.AddDays(length.Days + (30 * length.Months));
    }

    private sealed class RunsOver(BoundPack pack, PatientCase patient) : ReferenceInterpreter(pack, patient)
    {
        protected override DateOnly After(Stretch length, DateOnly day) => base.After(length, day.AddDays(1 - day.Day)).AddDays(day.Day - 1);
    }

    private sealed class LatestOfEquals(BoundPack pack, PatientCase patient) : ReferenceInterpreter(pack, patient)
    {
        protected override decimal Largest(DifferenceKind kind, IReadOnlyList<decimal> oldestFirst) => base.Largest(kind, [.. oldestFirst.Reverse()]);
    }

    private sealed class SmallestDifference(BoundPack pack, PatientCase patient) : ReferenceInterpreter(pack, patient)
    {
        protected override decimal Largest(DifferenceKind kind, IReadOnlyList<decimal> oldestFirst) => oldestFirst.Min();
    }

    private sealed class UndatedIsRefuted(BoundPack pack, PatientCase patient) : ReferenceInterpreter(pack, patient)
    {
        protected override Answer AnswerOf(Rule rule) => base.AnswerOf(rule) == Ask(rule.When.Syntax) ? base.AnswerOf(rule) : Answer.No;
    }

    private sealed class LatestDueDate(BoundPack pack, PatientCase patient) : ReferenceInterpreter(pack, patient)
    {
        protected override DateOnly Earliest(IEnumerable<DateOnly> dates) => dates.Max();
    }

    private sealed class MildestStance(BoundPack pack, PatientCase patient) : ReferenceInterpreter(pack, patient)
    {
        protected override Stance Strictest(IEnumerable<Stance> stances) => stances.Min();
    }

    private sealed class DropsPending(BoundPack pack, PatientCase patient) : ReferenceInterpreter(pack, patient)
    {
        protected override Stance? NotYetRuledOut(Stance stance) => null;
    }

    private sealed class UndeterminedContraindicates(BoundPack pack, PatientCase patient) : ReferenceInterpreter(pack, patient)
    {
        protected override Stance? NotYetRuledOut(Stance stance) => stance;
    }

    private sealed class AlwaysOffers(BoundPack pack, PatientCase patient) : ReferenceInterpreter(pack, patient)
    {
        protected override List<Rule>? NothingIsOfferedBecauseOf() => null;
    }

    private sealed class NothingBlocks(BoundPack pack, PatientCase patient) : ReferenceInterpreter(pack, patient)
    {
        protected override IEnumerable<Rule> NotRuledOut() => [];
    }

    private sealed class AsksInOrder(BoundPack pack, PatientCase patient) : ReferenceInterpreter(pack, patient)
    {
        protected override int Consequence(int? rank, bool onScope) => 0;
    }

    private sealed class AsksForScopeFirst(BoundPack pack, PatientCase patient) : ReferenceInterpreter(pack, patient)
    {
        protected override int Consequence(int? rank, bool onScope) => onScope ? int.MaxValue : base.Consequence(rank, onScope);
    }
}
