using Radiculo.Rules.Model;
using Radiculo.Rules.Syntax.Conditions;
using Radiculo.Rules.Text;

namespace Radiculo.Rules.Binding;

/// <summary>What stands on a side of a comparison.</summary>
internal abstract record BoundValue(BoundType Type);

/// <summary>
/// The type of a value: a number in a unit, a date, or a place on the scale of a choice. A difference of two places is a plain number.
/// </summary>
internal sealed record BoundType(FactKind Kind, Unit Unit, Fact? Scale)
{
    public static BoundType Of(Fact fact) => new(fact.Kind, fact.Unit, fact.Kind is FactKind.Choice or FactKind.Set ? fact : null);

    public static BoundType NumberIn(Unit unit) => new(FactKind.Number, unit, null);

    /// <summary>A value as a person writes it.</summary>
    public string Format(long value) => Kind switch
    {
        FactKind.Number => Unit.Format(value),
        FactKind.Choice => value >= 0 && value < Scale!.Values.Length ? Scale.Values[(int)value] : "?",
        FactKind.Date => IsoDate.Format(DateOnly.FromDayNumber((int)value)),
        _ => Scale?.Format(value) ?? (value == 0 ? "absent" : "present"),
    };

    /// <summary>What an author calls it.</summary>
    public override string ToString() => Kind switch
    {
        FactKind.Number => Unit == Unit.None ? "a plain number" : $"a number in {Unit}",
        FactKind.Date => "a date",
        FactKind.Choice => "a choice",
        FactKind.Set => "a set",
        _ => "a finding",
    };
}

internal sealed record ConstantValue(BoundType Type, long Value, Parameter? Parameter) : BoundValue(Type)
{
    public override string ToString() => Parameter is null ? Type.Format(Value) : $"{Parameter.Name} ({Type.Format(Value)})";
}

internal sealed record FactToday(Fact Fact) : BoundValue(BoundType.Of(Fact))
{
    public override string ToString() => Fact.Id;
}

internal sealed record FactAtVisit(Fact Fact, Lookback Lookback) : BoundValue(BoundType.Of(Fact))
{
    public override string ToString() => $"{Fact.Id} {Lookback}";
}

/// <summary>How much a fact differs between an earlier visit and today.</summary>
internal sealed record DifferenceValue(Fact Fact, DifferenceKind Kind, Lookback Lookback)
    : BoundValue(BoundType.NumberIn(Fact.Kind == FactKind.Number ? Fact.Unit : Unit.None))
{
    public override string ToString() => $"{DifferenceSyntax.Word(Kind)} in {Fact.Id} {(Lookback.Kind == LookbackKind.Window ? "" : "since ")}{Lookback.ToString().Replace("at ", "", StringComparison.Ordinal)}";
}

internal enum LookbackKind
{
    Baseline,
    LastVisit,
    Window,
}

/// <summary>Which earlier visits are looked at; <paramref name="Days"/> is the length of a window, with its name if a parameter gives it.</summary>
internal sealed record Lookback(LookbackKind Kind, BoundDuration? Days)
{
    public override string ToString() => Kind switch
    {
        LookbackKind.Baseline => "at baseline",
        LookbackKind.LastVisit => "at last visit",
        _ => $"over the last {Days}",
    };
}

/// <summary>A duration and the parameter it came from.</summary>
internal sealed record BoundDuration(Duration Length, Parameter? Parameter)
{
    public override string ToString() => Parameter is null ? Length.ToString() : $"{Parameter.Name} ({Length})";
}
