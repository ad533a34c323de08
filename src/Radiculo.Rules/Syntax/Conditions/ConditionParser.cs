using System.Collections.Immutable;
using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Model;
using Radiculo.Rules.Syntax.Yaml;
using Radiculo.Rules.Text;

namespace Radiculo.Rules.Syntax.Conditions;

/// <summary>
/// Takes the text of a one-line condition (or of a due date, or a value), gives its tree. Recursive descent over the grammar of the
/// language page. Reports the first thing that does not fit and gives up on that condition only.
/// </summary>
internal sealed class ConditionParser : TokenReader
{
    private static readonly TextKind OfCondition = new("condition", "delete it, or make it a condition of its own");
    private static readonly TextKind OfDueDate = new("due date", "delete it");
    private static readonly TextKind OfLiteral = new("value", "delete it");

    private ConditionParser(ScalarNode scalar)
        : base(scalar)
    {
    }

    public static ConditionSyntax ParseCondition(ScalarNode scalar, DiagnosticBag diagnostics) =>
        Parse<ConditionSyntax>(scalar, diagnostics, OfCondition, p => p.Condition()) ?? new BrokenSyntax(scalar.Span);

    public static DueSyntax? ParseDue(ScalarNode scalar, DiagnosticBag diagnostics) =>
        Parse(scalar, diagnostics, OfDueDate, p => p.Due());

    /// <summary>A number with its unit, a date or a name: the value of a parameter.</summary>
    public static ValueSyntax? ParseLiteral(ScalarNode scalar, DiagnosticBag diagnostics) =>
        Parse(scalar, diagnostics, OfLiteral, p => p.Literal());

    private static T? Parse<T>(ScalarNode scalar, DiagnosticBag diagnostics, TextKind kind, Func<ConditionParser, T> parse)
        where T : class
    {
        if (!scalar.IsOneLine)
        {
            diagnostics.Add(ConditionMessages.SeveralLines(scalar.Span, kind.Indefinite));
            return null;
        }

        if (scalar.Value.Length > Limits.ConditionLength)
        {
            diagnostics.Add(ConditionMessages.TooLong(scalar.Span, kind.Indefinite, Limits.ConditionLength));
            return null;
        }

        try
        {
            var parser = new ConditionParser(scalar);
            if (parser.Current.Kind == TokenKind.End) throw new Unexpected(ConditionMessages.Empty(scalar.Span, kind.Indefinite));
            var result = parse(parser);
            if (parser.Current.Kind != TokenKind.End) throw new Unexpected(parser.TooMuch(kind));
            return result;
        }
        catch (Unexpected unexpected)
        {
            diagnostics.Add(unexpected.Diagnostic);
            return null;
        }
    }

    private ConditionSyntax Condition()
    {
        if (IsLast && TakeWord("always")) return new AlwaysSyntax(Whole);
        if (IsWord("not")) throw new Unexpected(ConditionMessages.IsNot(Current.Span, "not"));
        var subject = Value();
        if (TakeWord("is")) return IsTest(subject);
        if (TakeWord("includes")) return new IncludesSyntax(Whole, subject, Name("a value of the set"));
        if (TakeWord("was"))
        {
            Word("recorded");
            return new RecordedSyntax(Whole, subject, TakeWord("at") ? Visit() : Window());
        }

        if (TakeComparison() is { } comparison) return new CompareSyntax(Whole, subject, comparison, Value());
        if (subject is NameSyntax && SpacedName() is { } spaced) throw new Unexpected(spaced);
        throw new Unexpected(ConditionMessages.NoTest(Current.Span, Current.Text, subject.ToString(), MeantTest()));
    }

    private string? MeantTest() => Current.Text switch
    {
        "present" or "absent" or "known" or "unknown" or "between" or "one" or "better" or "worse" or "at" => $"is {Current.Text}",
        "recorded" => "was recorded",
        _ => Spelling.Closest(Current.Text, ["is", "includes", "was"]),
    };

    /// <summary>Several words before the first <c>is</c>: a name written with spaces.</summary>
    private Diagnostic? SpacedName()
    {
        var words = FirstWords.TakeWhile(t => t.Text is not ("is" or "includes" or "was")).ToList();
        if (words.Count < 2 || words.Count == FirstWords.Count()) return null;
        return ConditionMessages.SpacedName(words[0].Span.To(words[^1].Span), string.Join('_', words.Select(w => w.Text)));
    }

    private ConditionSyntax IsTest(ValueSyntax subject)
    {
        if (TakeWord("present")) return new PresenceSyntax(Whole, subject, true);
        if (TakeWord("absent")) return new PresenceSyntax(Whole, subject, false);
        if (TakeWord("known")) return new KnownSyntax(Whole, subject, true);
        if (TakeWord("unknown")) return new KnownSyntax(Whole, subject, false);
        if (IsWord("not")) throw new Unexpected(ConditionMessages.IsNot(Previous.Span.To(Current.Span), "is not"));
        if (Current.Kind == TokenKind.Word && IsLast) return new IsSyntax(Whole, subject, Name("what it is"));
        if (TakeWord("one")) return IsOneOf(subject);
        if (TakeWord("between"))
        {
            var low = Value();
            Word("and");
            return new BetweenSyntax(Whole, subject, low, Value());
        }

        if (TakeOrder() is { } order) return new CompareSyntax(Whole, subject, order, Value());
        if (Current.Kind is TokenKind.Number or TokenKind.Symbol)
        {
            throw new Unexpected(ConditionMessages.IsNumber(Current.Span, Current.Text));
        }

        return new IsSyntax(Whole, subject, Name("what it is"));
    }

    private IsOneOfSyntax IsOneOf(ValueSyntax subject)
    {
        Word("of");
        Symbol("[");
        var values = ImmutableArray.CreateBuilder<NameSyntax>();
        do values.Add(Name("a value"));
        while (TakeSymbol(","));
        Symbol("]");
        return new IsOneOfSyntax(Whole, subject, values.ToImmutable());
    }

    private ValueSyntax Value()
    {
        var start = Current.Span;
        if (Current.Kind is TokenKind.Number or TokenKind.Date) return Literal();
        if (TakeWords("time", "since"))
        {
            var date = Name("a date");
            return new TimeSinceSyntax(start.To(date.Span), date);
        }

        if (TakeDifference() is { } kind)
        {
            var fact = Name("a fact");
            SinceSyntax since = TakeWord("since") ? Visit() : Window();
            return new DifferenceSyntax(start.To(Previous.Span), kind, fact, since);
        }

        var name = Name("a fact, a concept or a parameter");
        if (!TakeWord("at")) return name;
        var visit = Visit();
        return new AtVisitSyntax(start.To(visit.Span), name, visit);
    }

    private ValueSyntax Literal()
    {
        if (Current.Kind is not (TokenKind.Number or TokenKind.Date)) return Name("a number, a date or a name");
        var token = Take();
        if (token.Kind == TokenKind.Date)
        {
            return IsoDate.TryParse(token.Text, out var date)
                ? new DateSyntax(token.Span, date)
                : throw new Unexpected(ConditionMessages.NoSuchDate(token.Span, token.Text));
        }

        if (Current.Kind != TokenKind.Word || IsWord("and") || IsWord("or")) return new NumberSyntax(token.Span, token.Text, null);
        var unit = Take().Text;
        if (unit == "per" && Current.Kind == TokenKind.Word) unit += " " + Take().Text;
        return new NumberSyntax(token.Span.To(Previous.Span), token.Text, unit);
    }

    private DueSyntax Due()
    {
        if (TakeWord("now")) return new DueNowSyntax(Whole);
        if (TakeWord("in")) return new DueInSyntax(Whole, Literal());
        const string Forms = "`now`, `in 14 days` or a date with `+ 14 days`";
        var date = Name(Forms);
        if (!TakeSymbol("+"))
        {
            throw new Unexpected(ConditionMessages.Expected(Current.Span, $"`+` (a due date is {Forms})", Current.Text, null));
        }

        return new DueAfterSyntax(Whole, date, Literal());
    }

    private VisitSyntax Visit()
    {
        var start = Current.Span;
        if (TakeWord("baseline")) return new VisitSyntax(start, true);
        if (IsWord("least") || IsWord("most"))
        {
            throw new Unexpected(ConditionMessages.Expected(start, "`is` before `at`", Current.Text, null));
        }

        Word("last", "`baseline` or `last visit`", "baseline");
        Word("visit");
        return new VisitSyntax(start.To(Previous.Span), false);
    }

    private WindowSyntax Window()
    {
        var start = Current.Span;
        Word("over", "`since baseline`, `since last visit` or `over the last 3 days`", "since");
        Word("the");
        Word("last");
        return new WindowSyntax(start, Literal());
    }

    private DifferenceKind? TakeDifference()
    {
        if (TakeWords("gain", "in")) return DifferenceKind.Gain;
        if (TakeWords("loss", "in")) return DifferenceKind.Loss;
        return TakeWords("change", "in") ? DifferenceKind.Change : null;
    }

    private Comparison? TakeOrder()
    {
        if (TakeWord("at"))
        {
            if (TakeWord("least")) return Comparison.AtLeast;
            Word("most", "`least` or `most`", "least");
            return Comparison.AtMost;
        }

        Comparison? order = TakeWord("better") ? Comparison.BetterThan : TakeWord("worse") ? Comparison.WorseThan : null;
        if (order is not null) Word("than");
        return order;
    }

    private Comparison? TakeComparison()
    {
        if (Current.Text is "≤" or "≥" or "≠") throw new Unexpected(ConditionMessages.WrongSign(Current.Span, Current.Text));
        if (Current.Kind != TokenKind.Symbol) return null;
        Comparison? comparison = Current.Text switch
        {
            "<" => Comparison.Less,
            "<=" => Comparison.LessOrEqual,
            ">" => Comparison.Greater,
            ">=" => Comparison.GreaterOrEqual,
            "=" => Comparison.Equal,
            "==" or "!=" or "=<" or "=>" or "<>" => throw new Unexpected(ConditionMessages.WrongSign(Current.Span, Current.Text)),
            _ => null,
        };
        if (comparison is not null) Take();
        return comparison;
    }

    private Diagnostic TooMuch(TextKind kind)
    {
        if (kind == OfCondition && (IsWord("and") || IsWord("or"))) return ConditionMessages.AndOr(Current.Span, Current.Text);
        var isComma = Current.Text == "," && Previous.Kind == TokenKind.Number && Following.Kind == TokenKind.Number;
        return isComma
            ? ConditionMessages.DecimalComma(Rest, $"{Previous.Text}.{Following.Text}")
            : ConditionMessages.TooMuch(Rest, kind.Name, kind.CureOfSurplus);
    }

    /// <summary>What a text is as a whole, and what to do with what stands behind it.</summary>
    private sealed record TextKind(string Name, string CureOfSurplus)
    {
        public string Indefinite => $"a {Name}";
    }
}
