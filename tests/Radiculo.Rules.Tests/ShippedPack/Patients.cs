using System.Collections.Immutable;
using CsCheck;
using Radiculo.Rules.Binding;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Tests.ShippedPack;

/// <summary>
/// Generates patients by the pack's vocabulary: half of them recorded at random, half of them a shipped case with a few facts changed, since what lies close to
/// a rule's edge is rarely met by chance. Numbers and dates fall on and beside the pack's parameters more often than elsewhere.
/// </summary>
internal static class Patients
{
    private const int MostVisits = 4;

    private static readonly BoundPack Pack = ShippedCases.Pack.Bound;

    public static Gen<Patient> Any { get; } = Gen.UInt.Array[(2 * Pack.Facts.Length * (MostVisits + 1)) + 20].Select(rolls => Draw(new Dice(rolls)));

    /// <summary>Runs a property over many patients; it says what is wrong with one, or null. A counterexample is made as small as it can be.
    /// With <c>CsCheck_Iter=1000</c> in the environment ten times as many are tried, and so on.</summary>
    public static void All(Func<Patient, string?> wrong, int count = 3000) => Any.Sample(
        patient =>
        {
            if (wrong(patient) is null) return;
            var smallest = Smallest(patient, wrong);
            throw new InvalidOperationException($"{wrong(smallest)}\n{smallest}");
        },
        iter: count * Math.Max(1, Check.Iter / 100));

    private static Patient Smallest(Patient patient, Func<Patient, string?> wrong)
    {
        while (patient.Smaller().FirstOrDefault(p => wrong(p) is not null) is { } smaller) patient = smaller;
        return patient;
    }

    private static Patient Draw(Dice dice)
    {
        if (dice.Next(2) == 1) return Change(Patient.Of(ShippedCases.All.Cases[dice.Next(ShippedCases.All.Cases.Count)].Patient), dice);
        var today = new DateOnly(2024, 1, 1).AddDays(dice.Next(900));
        var unknown = dice.Choose(0, 10, 30, 70);
        var present = dice.Choose(2, 10, 30, 60);
        var visits = new List<Record>();
        var day = today;
        for (var count = dice.Next(MostVisits + 1); count > 0; count--)
        {
            day = day.AddDays(-1 - dice.Next(20));
            visits.Insert(0, Draw(day, Pack.Facts.Where(f => f.IsTracked), 30, 0, dice));
        }

        return new Patient(Draw(today, Pack.Facts, unknown, present, dice), [.. visits]);
    }

    private static Record Draw(DateOnly day, IEnumerable<Fact> facts, int unknown, int present, Dice dice) =>
        new(day, facts.Where(_ => dice.Next(100) >= unknown).ToImmutableSortedDictionary(f => f.Id, f => Draw(f, day, present, dice), StringComparer.Ordinal));

    private static Patient Change(Patient patient, Dice dice)
    {
        for (var changes = dice.Next(6); changes > 0; changes--)
        {
            var fact = Pack.Facts[dice.Next(Pack.Facts.Length)];
            patient = patient.With(fact.Id, dice.Next(3) == 0 ? FactValue.Unknown : Draw(fact, patient.Today.Date, 50, dice));
            if (!fact.IsTracked || patient.Visits.IsEmpty) continue;
            var visit = patient.Visits[dice.Next(patient.Visits.Length)];
            patient = patient with { Visits = patient.Visits.Replace(visit, visit with { Facts = visit.Facts.SetItem(fact.Id, Draw(fact, visit.Date, 50, dice)) }) };
        }

        return patient;
    }

    private static FactValue Draw(Fact fact, DateOnly day, int present, Dice dice) => fact.Kind switch
    {
        FactKind.Finding => dice.Next(100) < present ? Finding.Present : Finding.Absent,
        FactKind.Number => Fixed.ToDecimal(DrawNumber(fact, dice)),
        FactKind.Date => day.AddDays(-(dice.Next(2) == 0 ? dice.Next(120) : dice.Choose(Spans) + dice.Next(3) - 1)),
        FactKind.Choice => fact.Values[dice.Next(fact.Values.Length)],
        _ => FactValue.FromSet(fact.Values.Where(_ => dice.Next(4) == 0)),
    };

    private static long DrawNumber(Fact fact, Dice dice)
    {
        var edges = Pack.Parameters.Where(p => p.Value.Unit == fact.Unit).Select(p => p.Value.Number).Where(n => n >= fact.Lowest && n <= fact.Highest).ToArray();
        var number = edges.Length > 0 && dice.Next(2) == 0
            ? dice.Choose(edges) + ((dice.Next(3) - 1) * Fixed.One / 10)
            : fact.Lowest + (dice.Next((int)((fact.Highest - fact.Lowest) / Fixed.One) + 1) * Fixed.One);
        return Math.Clamp(number, fact.Lowest, fact.Highest);
    }

    /// <summary>The pack's lengths of time in days, at least one.</summary>
    private static int[] Spans { get; } =
        [.. Pack.Parameters.Where(p => p.Value.Unit == Unit.Days || p.Value.Unit == Unit.Weeks).Select(p => (int)(Fixed.ToDecimal(p.Value.Number) * p.Value.Unit!.Factor / Unit.Days.Factor)), 1];

    /// <summary>Random numbers that are used up one after the other.</summary>
    private sealed class Dice(uint[] rolls)
    {
        private int _next;

        public int Next(int below) => (int)(rolls[_next++ % rolls.Length] % (uint)below);

        public T Choose<T>(params T[] items) => items[Next(items.Length)];
    }
}
