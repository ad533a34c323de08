namespace Radiculo.Rules.Cli;

/// <summary>Text of a case or a pack as it may be shown: a control character in it must not steer the terminal.</summary>
internal static class Printable
{
    public static string Text(string text) =>
        text.AsSpan().IndexOfAnyInRange('\u007f', '\u009f') < 0 && !text.Any(c => c < ' ' && c != '\n')
            ? text
            : string.Create(text.Length, text, static (span, from) =>
            {
                for (var i = 0; i < span.Length; i++) span[i] = char.IsControl(from[i]) && from[i] != '\n' ? ' ' : from[i];
            });
}
