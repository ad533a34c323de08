using System.Collections.Immutable;
using Radiculo.Rules.Syntax.Yaml;
using Radiculo.Rules.Text;

namespace Radiculo.Rules.Syntax.Conditions;

internal enum TokenKind
{
    Word,
    Number,
    Date,
    Symbol,
    Unknown,
    End,
}

internal readonly record struct Token(TokenKind Kind, string Text, SourceSpan Span);

/// <summary>Cuts the text of one condition into words, numbers, dates and signs, each with its place in the file.</summary>
internal static class ConditionLexer
{
    private static readonly string[] Symbols = ["<=", ">=", "==", "!=", "=<", "=>", "<>", "<", ">", "=", "[", "]", ",", "+"];

    public static ImmutableArray<Token> Read(ScalarNode scalar)
    {
        var text = scalar.Value;
        var tokens = ImmutableArray.CreateBuilder<Token>();
        for (var at = 0; at < text.Length;)
        {
            if (text[at] is ' ' or '\t')
            {
                at++;
                continue;
            }

            var (kind, length) = ReadOne(text, at);
            tokens.Add(new Token(kind, text.Substring(at, length), scalar.Part(at, length)));
            at += length;
        }

        var end = scalar.Part(text.Length, 0);
        tokens.Add(new Token(TokenKind.End, "", end));
        return tokens.ToImmutable();
    }

    private static (TokenKind Kind, int Length) ReadOne(string text, int at)
    {
        if (IsDate(text, at)) return (TokenKind.Date, 10);
        if (char.IsAsciiDigit(text[at]) || (text[at] == '-' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])))
        {
            return (TokenKind.Number, NumberLength(text, at));
        }

        if (char.IsAsciiLetter(text[at]) || text[at] is '_' or '°') return (TokenKind.Word, WordLength(text, at));
        foreach (var symbol in Symbols)
        {
            if (string.CompareOrdinal(text, at, symbol, 0, symbol.Length) == 0) return (TokenKind.Symbol, symbol.Length);
        }

        return (TokenKind.Unknown, char.IsSurrogatePair(text, at) ? 2 : 1);
    }

    private static bool IsDate(string text, int at)
    {
        const string Shape = "0000-00-00";
        if (at + Shape.Length > text.Length) return false;
        for (var i = 0; i < Shape.Length; i++)
        {
            if (Shape[i] == '-' ? text[at + i] != '-' : !char.IsAsciiDigit(text[at + i])) return false;
        }

        return at + Shape.Length == text.Length || !char.IsAsciiLetterOrDigit(text[at + Shape.Length]);
    }

    private static int NumberLength(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
        {
            end += 2;
            while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        }

        return end - at;
    }

    private static int WordLength(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_')) end++;
        return end - at;
    }
}
