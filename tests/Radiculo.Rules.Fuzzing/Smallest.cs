using Radiculo.Rules.Tests.Fuzzing;

namespace Radiculo.Rules.Fuzzing;

/// <summary>Chooses few and short inputs that together leave every mark that all of them leave.</summary>
internal static class Smallest
{
    private const int MostTries = 150;

    public static IReadOnlyList<byte[]> Of(Target target, IReadOnlyList<byte[]> inputs)
    {
        foreach (var input in inputs) Marks(target, input);
        var left = inputs.OrderBy(i => i.Length).Select(i => (Input: i, Marks: Marks(target, i))).ToList();
        var missing = left.SelectMany(l => l.Marks).ToHashSet();
        var chosen = new List<byte[]>();
        while (missing.Count > 0)
        {
            var best = left.MaxBy(l => l.Marks.Count(missing.Contains) / (200.0 + l.Input.Length));
            var gained = best.Marks.Where(missing.Contains).ToList();
            if (gained.Count == 0) break;
            chosen.Add(Shorten(target, best.Input, gained));
            missing.ExceptWith(gained);
            left.Remove(best);
        }

        return chosen;
    }

    private static byte[] Shorten(Target target, byte[] input, IReadOnlyList<(int Branch, byte Step)> mustLeave)
    {
        var tries = 0;
        for (var length = input.Length / 2; length > 0; length /= 2)
        {
            for (var at = 0; at + length <= input.Length && tries < MostTries; tries++)
            {
                byte[] shorter = [.. input[..at], .. input[(at + length)..]];
                var marks = Marks(target, shorter);
                if (mustLeave.All(marks.Contains)) input = shorter;
                else at += length;
            }
        }

        return input;
    }

    private static HashSet<(int Branch, byte Step)> Marks(Target target, byte[] input)
    {
        try
        {
            return [.. Coverage.Of(() => target.Run(input))];
        }
        catch (BrokenPromiseException)
        {
            return [];
        }
    }
}
