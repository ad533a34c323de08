using System.Diagnostics;
using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Model;
using Radiculo.Rules.Syntax;
using Radiculo.Rules.Syntax.Conditions;

namespace Radiculo.Rules.Binding;

/// <summary>Settles what the names, numbers and durations in a condition stand for.</summary>
internal sealed class ValueBinder(
    SymbolTable<Fact> facts, SymbolTable<Parameter> parameters, SymbolTable<Entry> concepts, PackSyntax pack, DiagnosticBag diagnostics)
{
    private static readonly string[] Tests = ["present", "absent", "known", "unknown"];

    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>The parameters some condition or due date names.</summary>
    public IReadOnlySet<string> UsedParameters => _used;

    /// <summary>A value whose type stands by itself; null if it has been reported.</summary>
    public BoundValue? Bind(ValueSyntax syntax)
    {
        switch (syntax)
        {
            case NameSyntax name:
                if (facts.Find(name.Name) is { } fact) return new FactToday(fact);
                if (Use(name) is { } parameter) return Constant(parameter);
                if (concepts.Find(name.Name) is not null) diagnostics.Add(NameMessages.ConceptAsValue(name.Span, name.Name));
                else diagnostics.AddIfAny(Unknown(name));
                return null;
            case AtVisitSyntax at:
                return TrackedFact(at.Fact) is { } tracked && BindLookback(at.Visit) is { } visit ? new FactAtVisit(tracked, visit) : null;
            case DifferenceSyntax difference:
                return BindDifference(difference);
            case NumberSyntax number:
                return BindNumber(number);
            case DateSyntax date:
                return new ConstantValue(new BoundType(FactKind.Date, Unit.None, null), date.Date.DayNumber, null);
            case TimeSinceSyntax:
                diagnostics.Add(NameMessages.LengthOfTime(syntax.Span, syntax.ToString()!));
                return null;
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>A value that must fit the left side: a value of its choice, a number in its unit.</summary>
    public BoundValue? BindFor(BoundType left, ValueSyntax syntax)
    {
        if (syntax is NameSyntax name && left is { Kind: FactKind.Choice, Scale: { } scale })
        {
            if (scale.Values.IndexOf(name.Name) is >= 0 and var place) return new ConstantValue(left, place, null);
            if (!IsKnown(name.Name))
            {
                if (MayBeUnread) return null;
                var meant = diagnostics.Suggest(name.Name, scale.Values.Concat(facts.Ids).Concat(parameters.Ids));
                diagnostics.Add(NameMessages.UnknownValue(name.Span, name.Name, scale.Id, meant, scale.Values));
                return null;
            }
        }

        var value = Bind(syntax);
        return value is ConstantValue { Type.Kind: FactKind.Number } constant && left.Kind == FactKind.Number
            ? ConvertTo(left.Unit, constant, syntax)
            : value;
    }

    /// <summary>A length of time in whole days or months; null if it has been reported.</summary>
    public BoundDuration? BindDuration(ValueSyntax syntax)
    {
        switch (syntax)
        {
            case NameSyntax name:
                return BindDuration(name);
            case NumberSyntax { Unit: null } bare:
                diagnostics.Add(NameMessages.UnitMissing(bare.Span, bare.Number, Unit.Days.Name));
                return null;
            case NumberSyntax number:
                return BindNumber(number) is { } value ? DurationOf(value.Value, value.Type.Unit, null, syntax) : null;
            case AtVisitSyntax or DifferenceSyntax or TimeSinceSyntax or DateSyntax:
                return NotADuration(syntax);
            default:
                throw new UnreachableException();
        }
    }

    public BoundLookback? BindLookback(SinceSyntax syntax) => syntax switch
    {
        VisitSyntax visit => new BoundLookback(visit.IsBaseline ? Lookback.Baseline : Lookback.LastVisit, null),
        WindowSyntax window => BindDuration(window.Length) is { } length ? new BoundLookback(Lookback.Window(length.Length), length) : null,
        _ => throw new UnreachableException(),
    };

    /// <summary>A fact that earlier visits may be compared on.</summary>
    public Fact? TrackedFact(NameSyntax name)
    {
        if (FindFact(name) is not { } fact) return null;
        if (fact.IsTracked) return fact;
        diagnostics.Add(NameMessages.NotTracked(name.Span, fact.Id));
        return null;
    }

    public Fact? DateFact(NameSyntax name)
    {
        if (FindFact(name) is not { } fact) return null;
        if (fact.Kind == FactKind.Date) return fact;
        diagnostics.Add(NameMessages.NoDate(name.Span, fact.Id, BoundType.Of(fact).ToString()));
        return null;
    }

    public int? PlaceOf(NameSyntax name, Fact choice)
    {
        if (choice.Values.IndexOf(name.Name) is >= 0 and var place) return place;
        if (IsBroken(name.Name)) return null;
        if (parameters.Find(name.Name) is not null && choice.Kind == FactKind.Choice)
        {
            diagnostics.Add(NameMessages.ParameterAfterIs(name.Span, name.Name, choice.Id));
            return null;
        }

        var meant = diagnostics.Suggest(name.Name, choice.Values.Concat(Tests));
        diagnostics.Add(NameMessages.UnknownValue(name.Span, name.Name, choice.Id, meant, choice.Values));
        return null;
    }

    private BoundDuration? BindDuration(NameSyntax name)
    {
        if (Use(name) is { } parameter)
        {
            return parameter.Value.Unit is { } unit ? DurationOf(parameter.Value.Number, unit, parameter, name) : NotADuration(name);
        }

        if (IsBroken(name.Name)) return null;
        if (IsKnown(name.Name)) return NotADuration(name);
        if (pack.Unread.Contains(FileRole.Parameters)) return null;
        diagnostics.Add(NameMessages.UnknownParameter(name.Span, name.Name, diagnostics.Suggest(name.Name, parameters.Ids)));
        return null;
    }

    private BoundDuration? DurationOf(long number, Unit unit, Parameter? parameter, ValueSyntax syntax) =>
        Duration.From(number, unit) is { } length ? new BoundDuration(length, unit.Format(number), parameter) : NotADuration(syntax);

    private BoundDuration? NotADuration(ValueSyntax syntax)
    {
        diagnostics.Add(NameMessages.NotADuration(syntax.Span, syntax.ToString()!));
        return null;
    }

    private Parameter? Use(NameSyntax name)
    {
        var parameter = parameters.Find(name.Name);
        if (parameter is not null) _used.Add(name.Name);
        return parameter;
    }

    private Fact? FindFact(NameSyntax name)
    {
        if (facts.Find(name.Name) is { } fact) return fact;
        if (concepts.Find(name.Name) is not null) diagnostics.Add(NameMessages.ConceptAsValue(name.Span, name.Name));
        else if (parameters.Find(name.Name) is not null) diagnostics.Add(NameMessages.BeginsWithConstant(name.Span, name.Name));
        else diagnostics.AddIfAny(Unknown(name));
        return null;
    }

    private DifferenceValue? BindDifference(DifferenceSyntax difference)
    {
        var fact = TrackedFact(difference.Fact);
        var lookback = BindLookback(difference.Since);
        if (fact is null || lookback is null) return null;
        if (fact.Better != Better.Unstated || difference.Kind == DifferenceKind.Change)
        {
            return new DifferenceValue(fact, difference.Kind, lookback);
        }

        diagnostics.Add(NameMessages.NoBetter(difference.Fact.Span, fact.Id));
        return null;
    }

    private ConstantValue? BindNumber(NumberSyntax number)
    {
        var unit = number.Unit is null ? Unit.None : WordReader.Unit(number.Unit, number.Span, diagnostics);
        return unit is not null && WordReader.Number(number.Number, number.Span, diagnostics) is { } amount
            ? new ConstantValue(BoundType.NumberIn(unit), amount, null)
            : null;
    }

    private static ConstantValue Constant(Parameter parameter) => parameter.Value.Choice is { } choice
        ? new ConstantValue(BoundType.Of(choice), parameter.Value.Number, parameter)
        : new ConstantValue(BoundType.NumberIn(parameter.Value.Unit!), parameter.Value.Number, parameter);

    private ConstantValue? ConvertTo(Unit unit, ConstantValue constant, ValueSyntax syntax)
    {
        var from = constant.Type.Unit;
        if (from == unit) return constant;
        if (from.ConvertsTo(unit) && from.Convert(constant.Value, unit) is { } converted)
        {
            return constant with { Value = converted, Type = BoundType.NumberIn(unit) };
        }

        diagnostics.Add(from == Unit.None && constant.Parameter is null
            ? NameMessages.UnitMissing(syntax.Span, syntax.ToString()!, unit.Name)
            : NameMessages.WrongUnit(syntax.Span, constant.ToString(), unit.Name));
        return null;
    }

    /// <summary>The report of a name that is none; null when the file that may define it could not be read.</summary>
    private Diagnostic? Unknown(NameSyntax name)
    {
        if (MayBeUnread || IsBroken(name.Name)) return null;
        var meant = diagnostics.Suggest(name.Name, facts.Ids.Concat(concepts.Ids).Concat(parameters.Ids));
        var kind = meant is null || facts.Find(meant) is not null ? "fact" : concepts.Find(meant) is not null ? "concept" : "parameter";
        return NameMessages.UnknownName(name.Span, name.Name, meant, kind);
    }

    /// <summary>Whether the name stands for the same value whoever the patient is.</summary>
    public bool IsConstant(string name) => parameters.Find(name) is not null && facts.Find(name) is null && concepts.Find(name) is null;

    private bool MayBeUnread => pack.Unread.Overlaps([FileRole.Vocabulary, FileRole.Parameters, FileRole.Rules]);

    private bool IsKnown(string name) =>
        facts.Find(name) is not null || parameters.Find(name) is not null || concepts.Find(name) is not null || IsBroken(name);

    /// <summary>Whether the name is defined, but wrongly: that has been reported where it is defined.</summary>
    private bool IsBroken(string name) => facts.IsBroken(name) || parameters.IsBroken(name) || concepts.IsBroken(name);
}
