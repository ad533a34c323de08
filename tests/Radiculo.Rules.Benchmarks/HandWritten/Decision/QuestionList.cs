namespace Radiculo.Rules.Benchmarks.HandWritten;

/// <summary>The facts that undetermined rules wait for, by what an answer could lead to.</summary>
internal sealed class QuestionList
{
    private readonly UInt128[] _couldRaise = new UInt128[(int)Rung.Emergency + 1];
    private UInt128 _onScope;
    private UInt128 _others;

    public void Raising(Rung rung, Answer when) => _couldRaise[(int)rung] |= when.WaitsFor;

    public void OnScope(Answer when) => _onScope |= when.WaitsFor;

    public void Other(Answer when) => _others |= when.WaitsFor;

    /// <summary>First what could raise the disposition furthest, then what scope hangs on, then the rest; within each in the order of <see cref="FactId"/>.</summary>
    public IReadOnlyList<QuestionResult> ToList(Rung established)
    {
        var questions = new List<QuestionResult>();
        var asked = UInt128.Zero;
        for (var rung = Rung.Emergency; rung > established; rung--)
        {
            Ask(_couldRaise[(int)rung] & ~asked, rung, questions);
            asked |= _couldRaise[(int)rung];
        }

        Ask(_onScope & ~asked, null, questions);
        asked |= _onScope;
        var rest = _others;
        foreach (var waiting in _couldRaise) rest |= waiting;
        Ask(rest & ~asked, null, questions);
        return questions;
    }

    private static void Ask(UInt128 facts, Rung? couldRaiseTo, List<QuestionResult> questions)
    {
        while (facts != 0)
        {
            var fact = (int)UInt128.TrailingZeroCount(facts);
            questions.Add(new QuestionResult((FactId)fact, couldRaiseTo));
            facts &= facts - 1;
        }
    }
}
