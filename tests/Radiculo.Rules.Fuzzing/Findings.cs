using System.Text.RegularExpressions;
using Radiculo.Rules.Tests.Fuzzing;

namespace Radiculo.Rules.Fuzzing;

/// <summary>Inputs that broke a promise, one of each kind, with what happened beside it.</summary>
internal sealed partial class Findings(string folder)
{
    private readonly HashSet<string> _kinds = new(StringComparer.Ordinal);

    public int Count => _kinds.Count;

    public void Add(string target, byte[] input, string what)
    {
        lock (_kinds)
        {
            var lines = what.Split('\n');
            var place = lines.FirstOrDefault(l => l.StartsWith("   at ", StringComparison.Ordinal) && !l.Contains(nameof(Promise), StringComparison.Ordinal));
            if (!_kinds.Add($"{target} {Beginning().Match(lines[0])} {place}")) return;
            Directory.CreateDirectory(folder);
            var name = Path.Combine(folder, $"{target}-{_kinds.Count:000}");
            File.WriteAllBytes(name + ".input", input);
            File.WriteAllText(name + ".txt", what);
            Console.WriteLine($"{name}: {lines[0]}");
        }
    }

    /// <summary>The exception and the first words of its message; what follows belongs to the one input.</summary>
    [GeneratedRegex("^[^:]*(: [^:0-9`]*)?")]
    private static partial Regex Beginning();
}
