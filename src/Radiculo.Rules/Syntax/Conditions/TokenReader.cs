using System.Collections.Immutable;
using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Syntax.Yaml;
using Radiculo.Rules.Text;

namespace Radiculo.Rules.Syntax.Conditions;

/// <summary>
/// Goes through the tokens of one text. What does not fit is thrown as <see cref="Unexpected"/>, which the parser turns into its one
/// report.
/// </summary>
internal abstract class TokenReader(ScalarNode scalar)
{
    private readonly ImmutableArray<Token> _tokens = ConditionLexer.Read(scalar);
    private int _at;

    protected Token Current => _tokens[_at];

    /// <summary>The token after the current one; the end again at the end.</summary>
    protected Token Following => _tokens[Math.Min(_at + 1, _tokens.Length - 1)];

    protected Token Previous => _tokens[Math.Max(0, _at - 1)];

    /// <summary>Whether nothing stands after the current token.</summary>
    protected bool IsLast => Following.Kind == TokenKind.End;

    protected SourceSpan Whole => _tokens[0].Span.To(_tokens[^1].Span);

    /// <summary>From the current token to the end.</summary>
    protected SourceSpan Rest => Current.Span.To(_tokens[^1].Span);

    /// <summary>The words from the beginning up to something else.</summary>
    protected IEnumerable<Token> FirstWords => _tokens.TakeWhile(t => t.Kind == TokenKind.Word);

    protected bool IsWord(string word) => Current.Kind == TokenKind.Word && Current.Text == word;

    protected Token Take()
    {
        var token = Current;
        if (token.Kind != TokenKind.End) _at++;
        return token;
    }

    protected bool TakeWord(string word)
    {
        if (!IsWord(word)) return false;
        _at++;
        return true;
    }

    /// <summary>Takes both words, or neither.</summary>
    protected bool TakeWords(string first, string second)
    {
        if (!IsWord(first) || Following.Kind != TokenKind.Word || Following.Text != second) return false;
        _at += 2;
        return true;
    }

    protected bool TakeSymbol(string symbol)
    {
        if (Current.Kind != TokenKind.Symbol || Current.Text != symbol) return false;
        _at++;
        return true;
    }

    protected NameSyntax Name(string what)
    {
        if (Current.Kind != TokenKind.Word) throw new Unexpected(ConditionMessages.Expected(Current.Span, what, Current.Text, null));
        var token = Take();
        return new NameSyntax(token.Span, token.Text);
    }

    /// <summary>Takes the word; <paramref name="what"/> and <paramref name="other"/> say what else could have stood here.</summary>
    protected void Word(string word, string? what = null, string? other = null)
    {
        if (!TakeWord(word))
            throw new Unexpected(ConditionMessages.Expected(
                Current.Span, what ?? $"`{word}`", Current.Text,
                Spelling.Closest(Current.Text, other is null ? [word] : [word, other])));
    }

    protected void Symbol(string symbol)
    {
        if (!TakeSymbol(symbol)) throw new Unexpected(ConditionMessages.Expected(Current.Span, $"`{symbol}`", Current.Text, null));
    }

    protected sealed class Unexpected(Diagnostic diagnostic) : Exception
    {
        public Diagnostic Diagnostic { get; } = diagnostic;
    }
}
