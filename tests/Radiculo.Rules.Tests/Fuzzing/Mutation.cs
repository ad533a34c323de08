namespace Radiculo.Rules.Tests.Fuzzing;

/// <summary>Spoils a text the way keyboards, editors, merges and malice do. The same random numbers give the same text.</summary>
internal static class Mutation
{
    private static readonly Func<Random, string, string>[] OfCharacters = [DeleteStretch, RepeatStretch, InsertOddCharacter, ReplaceCharacter, ReplaceWord, Truncate];

    private static readonly Func<Random, string, string>[] OfLines = [DeleteLine, RepeatLine, SwapLines, ShiftLine, RepeatBlock, JoinLines, InsertLine, ReplaceValue, LongLine, Nest, OtherLineBreaks];

    public static string Apply(Random random, string text)
    {
        for (var times = random.Next(1, 5); times > 0; times--)
        {
            var kinds = random.Next(2) == 0 ? OfCharacters : OfLines;
            text = kinds[random.Next(kinds.Length)](random, text);
        }

        return text;
    }

    private static string DeleteStretch(Random random, string text) => text.Remove(Place(random, text, out var length), length);

    private static string RepeatStretch(Random random, string text)
    {
        var at = Place(random, text, out var length);
        return text.Insert(at, string.Concat(Enumerable.Repeat(text.Substring(at, length), random.Next(1, 4))));
    }

    private static string InsertOddCharacter(Random random, string text) => text.Insert(random.Next(text.Length + 1), Odd.Pick(random, Odd.Characters));

    private static string ReplaceCharacter(Random random, string text)
    {
        if (text.Length == 0) return text;
        var at = random.Next(text.Length);
        return text.Remove(at, 1).Insert(at, ((char)random.Next(random.Next(3) == 0 ? 65536 : 128)).ToString());
    }

    private static string ReplaceWord(Random random, string text)
    {
        var words = text.Split(' ');
        words[random.Next(words.Length)] = random.Next(2) == 0 ? Odd.Pick(random, Odd.Values) : words[random.Next(words.Length)];
        return string.Join(' ', words);
    }

    private static string Truncate(Random random, string text) => text[..random.Next(text.Length + 1)];

    private static string DeleteLine(Random random, string text) => Lines(text, lines => lines.RemoveAt(random.Next(lines.Count)));

    private static string RepeatLine(Random random, string text) => Lines(text, lines => lines.Insert(random.Next(lines.Count + 1), lines[random.Next(lines.Count)]));

    private static string SwapLines(Random random, string text) => Lines(text, lines =>
    {
        var (a, b) = (random.Next(lines.Count), random.Next(lines.Count));
        (lines[a], lines[b]) = (lines[b], lines[a]);
    });

    private static string ShiftLine(Random random, string text) => Lines(text, lines =>
    {
        var at = random.Next(lines.Count);
        lines[at] = random.Next(3) switch { 0 => lines[at].TrimStart(), 1 => "\t" + lines[at], _ => new string(' ', random.Next(1, 5)) + lines[at] };
    });

    private static string RepeatBlock(Random random, string text) => Lines(text, lines =>
    {
        var at = random.Next(lines.Count);
        lines.InsertRange(random.Next(lines.Count + 1), lines.GetRange(at, random.Next(lines.Count - at)));
    });

    private static string JoinLines(Random random, string text) => Lines(text, lines =>
    {
        var at = random.Next(lines.Count);
        if (at + 1 >= lines.Count) return;
        lines[at] += lines[at + 1];
        lines.RemoveAt(at + 1);
    });

    private static string InsertLine(Random random, string text) => Lines(text, lines => lines.Insert(random.Next(lines.Count + 1), new string(' ', random.Next(8)) + Odd.Pick(random, Odd.Lines)));

    private static string ReplaceValue(Random random, string text) => Lines(text, lines =>
    {
        var at = random.Next(lines.Count);
        var colon = lines[at].IndexOf(':', StringComparison.Ordinal);
        if (colon >= 0) lines[at] = $"{lines[at][..colon]}: {Odd.Pick(random, Odd.Values)}";
    });

    private static string LongLine(Random random, string text) => Lines(text, lines =>
    {
        var at = random.Next(lines.Count);
        lines[at] += string.Concat(Enumerable.Repeat(Odd.Pick(random, Odd.Values), random.Next(2000)));
    });

    private static string Nest(Random random, string text) => Lines(text, lines =>
    {
        var at = random.Next(lines.Count);
        var depth = random.Next(1, 60);
        lines[at] = random.Next(2) == 0 ? lines[at] + new string('[', depth) + new string(']', depth) : string.Concat(Enumerable.Repeat("- ", depth)) + lines[at];
    });

    private static string OtherLineBreaks(Random random, string text) => text.Replace("\n", random.Next(3) switch { 0 => "\r\n", 1 => "\r", _ => "\n\n" }, StringComparison.Ordinal);

    private static int Place(Random random, string text, out int length)
    {
        var at = random.Next(text.Length + 1);
        length = Math.Min(random.Next(40), text.Length - at);
        return at;
    }

    private static string Lines(string text, Action<List<string>> change)
    {
        var lines = text.Split('\n').ToList();
        change(lines);
        return string.Join('\n', lines);
    }
}
