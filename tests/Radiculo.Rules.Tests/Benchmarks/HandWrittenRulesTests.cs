using Radiculo.Rules.Benchmarks.HandWritten;
using Radiculo.Rules.Model;
using Radiculo.Rules.Tests.Reference;
using Radiculo.Rules.Tests.ShippedPack;

namespace Radiculo.Rules.Tests.Benchmarks;

/// <summary>The hand-written rules that the engine is measured against decide as it does; otherwise there would be nothing to compare.</summary>
public class HandWrittenRulesTests
{
    [Fact]
    public void Rules_written_in_code_decide_every_shipped_case_as_the_engine_does() =>
        ShippedCases.All.Cases.SelectMany(c => Differences(c.Patient).Select(d => $"{c.Id}: {d}")).Should().BeEmpty();

    [Fact]
    public void Rules_written_in_code_decide_generated_patients_as_the_engine_does() =>
        Patients.All(patient => string.Join('\n', Differences(patient.ToCase())) is { Length: > 0 } differences ? differences : null, count: 1500);

    private static IReadOnlyList<string> Differences(PatientCase patient)
    {
        var decision = ShippedCases.Engine.Evaluate(patient);
        var engine = ReferenceDecision.Of(decision, []);
        return InWords(HandWrittenTriage.Decide(PatientReader.Read(patient))).DisagreementsWith(engine with { Treatments = [.. engine.Treatments.Select(t => (t.Treatment, t.Stance, t.Rules, false))] });
    }

    /// <summary>Which treatment comes with a protocol is the catalogue's business, not the rules'.</summary>
    private static ReferenceDecision InWords(HandWrittenDecision decision) => new()
    {
        Status = decision.Status.ToString(),
        Disposition = Id(decision.Disposition),
        PossibleDisposition = Id(decision.PossibleDisposition),
        HasSafetyNet = decision.HasSafetyNet,
        Rules = [],
        RedFlags = [.. decision.RedFlags.Select(f => (Id(f.Id), (f.IsSatisfied ? Verdict.Satisfied : Verdict.Undetermined).ToString(), Id(f.Disposition), ReferenceDecision.Join(f.Rules))).OrderBy(f => f.Item1, StringComparer.Ordinal)],
        OutOfScope = InWords(decision.OutOfScope),
        NerveRoots = InWords(decision.NerveRoots),
        Direction = decision.Directions is [var only] ? (Id(only.Id), ReferenceDecision.Join(only.Rules)) : ("undetermined", ReferenceDecision.Join(decision.Directions.SelectMany(d => d.Rules))),
        ConflictingDirections = decision.Directions.Count > 1 ? InWords(decision.Directions) : [],
        Reevaluation = (decision.Reevaluation?.DueOn, decision.Reevaluation?.DueInDays),
        ReevaluationReasons = [.. (decision.Reevaluation?.Reasons ?? []).Select(r => (Id(r.Id), r.DueOn, ReferenceDecision.Join(r.Rules))).OrderBy(r => r.Item1, StringComparer.Ordinal)],
        Treatments = [.. decision.Treatments.Select(t => (Id(t.Id), t.Stance.ToString(), ReferenceDecision.Join(t.Rules), false)).OrderBy(t => t.Item1, StringComparer.Ordinal)],
        Investigations = decision.Imaging is { } imaging ? [("imaging", imaging.Stance.ToString(), ReferenceDecision.Join(imaging.Rules))] : [],
        Advice = InWords(decision.Advice),
        Questions = [.. decision.Questions.Select(q => (Id(q.Fact), q.CouldRaiseTo is { } rung ? Id(rung) : null))],
    };

    private static IReadOnlyList<(string Id, string Rules)> InWords<T>(IEnumerable<Concluded<T>> concluded)
        where T : struct, Enum => [.. concluded.Select(c => (Id(c.Id), ReferenceDecision.Join(c.Rules))).OrderBy(c => c.Item1, StringComparer.Ordinal)];

    /// <summary>An enum's name as the pack writes it: <c>UrgentEvaluation</c> is <c>urgent_evaluation</c>, <c>L5</c> stays as it is.</summary>
    private static string Id<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        if (value is NerveRootId) return name;
        return string.Concat(name.Select((c, i) => i > 0 && (char.IsUpper(c) || (char.IsDigit(c) && !char.IsDigit(name[i - 1]))) ? $"_{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
    }
}
