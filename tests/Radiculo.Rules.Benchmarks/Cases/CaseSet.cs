using System.Globalization;
using Radiculo.Rules.Binding;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Benchmarks.Cases;

/// <summary>
/// Which cases a measurement goes through. One case again and again flatters whatever keeps results or trains the processor's branch prediction; many different ones do not.
/// </summary>
public enum CaseSet
{
    /// <summary>The typical case, again and again.</summary>
    Typical,

    /// <summary>64 different cases in turn.</summary>
    Different64,

    /// <summary>512 different cases in turn.</summary>
    Different512,
}

/// <summary>The cases to measure with, with typed values, as a host that keeps records has them.</summary>
internal static class CaseSets
{
    private const int FewestFacts = 20;

    /// <summary>That many cases, the set's own over and over.</summary>
    public static PatientCase[] Create(CaseSet set, int count, RulePack pack)
    {
        var different = set switch
        {
            CaseSet.Typical => [TypicalCase.Create()],
            CaseSet.Different64 => Different(pack, 64),
            _ => Different(pack, 512),
        };
        return [.. Enumerable.Range(0, count).Select(i => different[i % different.Length])];
    }

    /// <summary>Shipped test cases of twenty facts and more, spread over all topics; once they are used up, the same patients with a finding of theirs left out.</summary>
    private static PatientCase[] Different(RulePack pack, int count)
    {
        var shipped = Shipped().Where(c => c.Count >= FewestFacts).Select(c => Typed(c, pack.Bound)).ToArray();
        if (count <= shipped.Length) return [.. Enumerable.Range(0, count).Select(i => shipped[i * shipped.Length / count])];
        return [.. shipped, .. Enumerable.Range(0, count - shipped.Length).Select(i => Without(shipped[i % shipped.Length], 7 + (i / shipped.Length)))];
    }

    private static IEnumerable<PatientCase> Shipped()
    {
        var assembly = typeof(CaseSets).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("cases/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var text = new StreamReader(assembly.GetManifestResourceStream(name)!);
            foreach (var patient in CaseFile.Parse(text.ReadToEnd(), name).Cases) yield return patient;
        }
    }

    private static PatientCase Without(PatientCase patient, int place)
    {
        var copy = new PatientCase(patient.AsOf) { History = patient.History };
        foreach (var (fact, value) in patient.Where((_, i) => i != place)) copy[fact] = value;
        return copy;
    }

    private static PatientCase Typed(PatientCase patient, BoundPack pack)
    {
        var typed = new PatientCase(patient.AsOf) { History = [.. patient.History.Select(v => Fill(new Visit(v.Date), v, pack))] };
        return Fill(typed, patient, pack);
    }

    private static T Fill<T>(T record, FactRecord from, BoundPack pack)
        where T : FactRecord
    {
        foreach (var (id, value) in from.Where(f => !f.Value.IsUnknown)) record[id] = Typed(pack.Facts.First(f => f.Id == id), value.ToString());
        return record;
    }

    private static FactValue Typed(Fact fact, string words) => fact.Kind switch
    {
        FactKind.Finding => words == "present" ? Finding.Present : Finding.Absent,
        FactKind.Number when decimal.TryParse(words.Split(' ')[0], CultureInfo.InvariantCulture, out var number) && !words.Contains("hour", StringComparison.Ordinal) => number,
        FactKind.Date => DateOnly.Parse(words, CultureInfo.InvariantCulture),
        FactKind.Set => FactValue.FromSet(words.Trim('[', ']').Split(", ", StringSplitOptions.RemoveEmptyEntries)),
        _ => words,
    };
}
