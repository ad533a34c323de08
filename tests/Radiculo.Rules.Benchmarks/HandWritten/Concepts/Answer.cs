namespace Radiculo.Rules.Benchmarks.HandWritten;

/// <summary>Yes, no or not known, by strong Kleene logic; one that is not known says which facts it waits for.</summary>
internal readonly struct Answer
{
    private readonly bool? _value;

    private Answer(bool? value, UInt128 waitsFor)
    {
        _value = value;
        WaitsFor = waitsFor;
    }

    public static Answer Yes => new(true, 0);

    public static Answer No => new(false, 0);

    /// <summary>Not known, and no fact of today would change that.</summary>
    public static Answer NotKnown => default;

    /// <summary>The facts that are not recorded and would settle it, one bit for each <see cref="FactId"/>.</summary>
    public UInt128 WaitsFor { get; }

    public bool IsYes => _value == true;

    public bool IsNo => _value == false;

    public bool IsNotKnown => _value is null;

    public static Answer To(bool? recorded, FactId fact) => recorded is { } value ? value : WaitingFor(fact);

    public static Answer WaitingFor(FactId fact) => new(null, UInt128.One << (int)fact);

    public static implicit operator Answer(bool value) => value ? Yes : No;

    public static bool operator true(Answer answer) => answer.IsYes;

    public static bool operator false(Answer answer) => answer.IsNo;

    public static Answer operator !(Answer answer) => new(!answer._value, answer.WaitsFor);

    public static Answer operator &(Answer left, Answer right) =>
        left.IsNo || right.IsNo ? No
        : left.IsYes ? right
        : right.IsYes ? left
        : new(null, left.WaitsFor | right.WaitsFor);

    public static Answer operator |(Answer left, Answer right) =>
        left.IsYes || right.IsYes ? Yes
        : left.IsNo ? right
        : right.IsNo ? left
        : new(null, left.WaitsFor | right.WaitsFor);
}
