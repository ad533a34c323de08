namespace Radiculo.Rules.Diagnostics;

/// <summary>What a file holds may be a megabyte long, or hold characters that steer a terminal or turn its direction; a message quotes it all the same.</summary>
internal static class Printable
{
    private const int Longest = 1200;

    /// <summary>The text on one line and of bearable length, with <c>\ufffd</c> for what cannot be shown.</summary>
    public static string OneLine(string text)
    {
        if (text.Length > Longest) text = text[..(Longest - 1)] + "…";
        for (var i = 0; i < text.Length; i++)
        {
            if (!Is(text, i)) return string.Create(text.Length, text, (to, from) => Replace(from, to));
        }

        return text;
    }

    public static bool Is(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        < ' ' or (>= '\u007f' and <= '\u009f') or (>= '\u2028' and <= '\u202e') or (>= '\u2066' and <= '\u2069') => false,
        >= '\ud800' and <= '\udbff' => at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]),
        >= '\udc00' and <= '\udfff' => at > 0 && char.IsHighSurrogate(text[at - 1]),
        _ => true,
    };

    private static void Replace(string from, Span<char> to)
    {
        for (var i = 0; i < from.Length; i++) to[i] = Is(from, i) ? from[i] : '\ufffd';
    }
}
