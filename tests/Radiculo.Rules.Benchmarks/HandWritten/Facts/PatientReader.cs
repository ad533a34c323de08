using System.Globalization;
using System.Reflection;

namespace Radiculo.Rules.Benchmarks.HandWritten;

/// <summary>Turns a case, whose facts go by their ids, into a typed patient. Only to set up measurements and tests: a host of hand-written rules has typed records from the start.</summary>
internal static class PatientReader
{
    public static Patient Read(PatientCase patient)
    {
        var read = new Patient { AsOf = patient.AsOf, History = [.. patient.History.Select(v => Fill(new EarlierVisit { Date = v.Date }, v))] };
        return Fill(read, patient);
    }

    private static T Fill<T>(T record, FactRecord facts)
        where T : Measurements
    {
        foreach (var (id, value) in facts)
        {
            var name = string.Concat(id.Split('_').Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
            if (!value.IsUnknown && typeof(T).GetProperty(name, BindingFlags.Instance | BindingFlags.Public) is { } property)
            {
                property.SetValue(record, Read(Nullable.GetUnderlyingType(property.PropertyType)!, value.ToString()));
            }
        }

        return record;
    }

    private static object Read(Type type, string words)
    {
        if (type == typeof(bool)) return words == "present";
        if (type == typeof(DateOnly)) return DateOnly.Parse(words, CultureInfo.InvariantCulture);
        if (type == typeof(decimal)) return ReadNumber(words);
        return Enum.Parse(type, words is "[]" ? "None" : words.Trim('[', ']').Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
    }

    /// <summary>Tolerances are in minutes, whatever the case wrote; every other unit is the fact's own.</summary>
    private static decimal ReadNumber(string words)
    {
        var parts = words.Split(' ');
        var number = decimal.Parse(parts[0], CultureInfo.InvariantCulture);
        return parts.Length > 1 && parts[1].StartsWith("hour", StringComparison.Ordinal) ? number * 60 : number;
    }
}
