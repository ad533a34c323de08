using System.Globalization;
using System.Text.RegularExpressions;
using Radiculo.Rules.Binding;
using Radiculo.Rules.Model;
using Radiculo.Rules.Syntax.Conditions;

namespace Radiculo.Rules.Tests.Reference;

/// <summary>
/// What an explanation has to say of the things a condition asks about, from the author's words and the case: <c>walk=840 weak=present</c>. Numbers are in the smallest
/// unit of their kind, so that it does not matter in which an engine prints them; what is not recorded is <c>walk=?</c>.
/// </summary>
internal abstract partial class ReferenceObservations(BoundPack pack, PatientCase patient) : ReferenceInterpreter(pack, patient)
{
    /// <summary>An engine's observations in the same words.</summary>
    public static string Of(IEnumerable<Observation> observed) => string.Join(' ', observed.Select(o => o.Kind switch
    {
        ObservationKind.Concept => $"{o.Id}={o.Value}",
        ObservationKind.Parameter => $"{o.Id}={InSmallest(o.Value!)}",
        ObservationKind.Change => $"{o.Id}~{(o.Change is { } change ? InSmallest(change) : "?")}",
        ObservationKind.Fact => $"{o.Id}={(o.Value is { } value ? InSmallest(value) : "?")}{(o.On is { } day ? $" on {day:O}" : "")}{(o.DaysAgo is { } days ? $" {days} ago" : "")}",
        _ => throw new ArgumentException($"{o.Kind} is nothing to observe"),
    }));

    protected string Observed(ConditionSyntax condition) => string.Join(' ', (condition switch
    {
        TestSyntax test when ConceptNamed(test.Subject) is { } concept => [$"{concept.Id}={Word(Ask(concept.When.Syntax))}"],
        RecordedSyntax recorded => [AtVisit(FactIn(recorded.Subject), VisitOf(recorded))],
        CompareSyntax compare => [Observed(compare.Subject), Observed(compare.Right, compare.Subject)],
        BetweenSyntax between => [Observed(between.Subject), Observed(between.Low, between.Subject), Observed(between.High, between.Subject)],
        KnownSyntax { Subject: TimeSinceSyntax since } => [Now(FactIn(since))],
        TestSyntax test => (string[])[Observed(test.Subject)],
        _ => throw new ArgumentException($"{condition} asks about nothing"),
    }).Where(o => o.Length > 0));

    /// <summary>What stands on one side of a comparison; a name there may be a value of the choice on the other side, which is not observed.</summary>
    private string Observed(ValueSyntax value, ValueSyntax? other = null) => value switch
    {
        NameSyntax name when other is not null && FactIn(other).Values.Contains(name.Name) => "",
        NameSyntax name when FactNamed(name.Name) is { } fact => Now(fact),
        NameSyntax name => $"{name.Name}={InSmallest(Pack.Parameters.Single(p => p.Name == name.Name).Value.ToString())}",
        AtVisitSyntax at => AtVisit(FactIn(at), VisitThatRecorded(FactIn(at), at.Visit.IsBaseline)),
        DifferenceSyntax difference => $"{FactIn(difference).Id}~{(Value(difference) is { } change ? Number(change) : "?")}",
        TimeSinceSyntax since => Now(FactIn(since)) + (Today.Number(FactIn(since)) is { } day ? $" {Today.Day.DayNumber - day} ago" : ""),
        NumberSyntax or DateSyntax => "",
        _ => throw new ArgumentException($"{value} stands for no value"),
    };

    private string Now(Fact fact) => $"{fact.Id}={(Today.Holds(fact) ? Words(fact, Today) : "?")}";

    private static string AtVisit(Fact fact, RecordedFacts? visit) => visit is null ? $"{fact.Id}=?" : $"{fact.Id}={Words(fact, visit)} on {visit.Day:O}";

    private RecordedFacts? VisitOf(RecordedSyntax recorded) => recorded.When is WindowSyntax window
        ? VisitsWithin(Length(window.Length), FactIn(recorded.Subject)).LastOrDefault()
        : VisitThatRecorded(FactIn(recorded.Subject), ((VisitSyntax)recorded.When).IsBaseline);

    private static string Words(Fact fact, RecordedFacts record) => fact.Kind switch
    {
        FactKind.Set => $"[{string.Join(", ", record.Set(fact)!.Order(StringComparer.Ordinal))}]",
        FactKind.Finding => record.Number(fact) == 1 ? "present" : "absent",
        FactKind.Choice => fact.Values[(int)record.Number(fact)!],
        FactKind.Date => $"{DateOnly.FromDayNumber((int)record.Number(fact)!):O}",
        _ => Number(record.Number(fact)!.Value),
    };

    private static string Word(Answer answer) => answer switch { Answer.Yes => "present", Answer.No => "absent", _ => "unknown" };

    private static string InSmallest(string text)
    {
        if (text.StartsWith('[')) return $"[{string.Join(", ", text.Trim('[', ']').Split(", ", StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal))}]";
        var number = NumberInUnit().Match(text);
        return number.Success ? Number(decimal.Parse(number.Groups["number"].Value, CultureInfo.InvariantCulture) * Measures.SizeOf(number.Groups["unit"].Value)) : text;
    }

    private static string Number(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?<number>-?[0-9.]+)( (?<unit>[^0-9]+))?$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex NumberInUnit();
}
