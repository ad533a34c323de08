using Radiculo.Rules.Tests.Fuzzing;

namespace Radiculo.Rules.Fuzzing;

/// <summary>Chooses few and short inputs that together take every branch that all of them take, how often left aside.</summary>
internal static class Smallest
{
    private const int MostTries = 150;

    public static IReadOnlyList<byte[]> Of(Target target, IReadOnlyList<byte[]> inputs)
    {
        foreach (var input in inputs) Branches(target, input);
        var left = inputs.OrderBy(i => i.Length).Select(i => (Input: i, Branches: Branches(target, i))).ToList();
        var missing = left.SelectMany(l => l.Branches).ToHashSet();
        var chosen = new List<byte[]>();
        while (missing.Count > 0)
        {
            var best = left.MaxBy(l => l.Branches.Count(missing.Contains) / (200.0 + l.Input.Length));
            var gained = best.Branches.Where(missing.Contains).ToList();
            if (gained.Count == 0) break;
            chosen.Add(Shorten(target, best.Input, gained));
            missing.ExceptWith(gained);
            left.Remove(best);
        }

        return chosen;
    }

    private static byte[] Shorten(Target target, byte[] input, IReadOnlyList<int> mustTake)
    {
        var tries = 0;
        for (var length = input.Length / 2; length > 0; length /= 2)
        {
            for (var at = 0; at + length <= input.Length && tries < MostTries; tries++)
            {
                byte[] shorter = [.. input[..at], .. input[(at + length)..]];
                var branches = Branches(target, shorter);
                if (mustTake.All(branches.Contains)) input = shorter;
                else at += length;
            }
        }

        return input;
    }

    private static HashSet<int> Branches(Target target, byte[] input)
    {
        try
        {
            return [.. Coverage.Of(() => target.Run(input)).Select(m => m.Branch)];
        }
        catch (BrokenPromiseException)
        {
            return [];
        }
    }
}
