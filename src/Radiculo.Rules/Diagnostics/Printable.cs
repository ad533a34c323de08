namespace Radiculo.Rules.Diagnostics;

/// <summary>
/// What a file holds may be a megabyte long, or hold characters that steer a terminal or turn its direction; a message quotes it all the
/// same.
/// </summary>
internal static class Printable
{
    private const int Longest = 1200;

    /// <summary>The text on one line and of bearable length, with <c>\ufffd</c> for what cannot be shown.</summary>
    public static string OneLine(string text)
    {
        if (text.Length > Longest) text = text[..(Longest - 1)] + "…";
        return Replace(text, '\ufffd', keepsLines: false);
    }

    /// <summary>The text with its line breaks, and a space for what cannot be shown.</summary>
    public static string Lines(string text) => Replace(text, ' ', keepsLines: true);

    /// <summary>Whether the character at a place can be shown as it is.</summary>
    public static bool Is(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        < ' ' or (>= '\u007f' and <= '\u009f') or (>= '\u2028' and <= '\u202e') or (>= '\u2066' and <= '\u2069') => false,
        >= '\ud800' and <= '\udbff' => at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]),
        >= '\udc00' and <= '\udfff' => at > 0 && char.IsHighSurrogate(text[at - 1]),
        _ => true,
    };

    private static string Replace(string text, char with, bool keepsLines)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsShown(text, i)) continue;
            return string.Create(text.Length, text, (to, from) =>
            {
                for (var j = 0; j < to.Length; j++) to[j] = IsShown(from, j) ? from[j] : with;
            });
        }

        return text;

        bool IsShown(string from, int at) => Is(from, at) || (keepsLines && from[at] == '\n');
    }
}
