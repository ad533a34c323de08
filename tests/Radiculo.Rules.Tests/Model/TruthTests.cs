using Radiculo.Rules.Model;

namespace Radiculo.Rules.Tests.Model;

public class TruthTests
{
    private static readonly Truth[] All = [Truth.True, Truth.False, Truth.Unknown];

    [Theory]
    [InlineData("TTT TFF TUU FTF FFF FUF UTU UFF UUU", true)]
    [InlineData("TTT TFT TUT FTT FFF FUU UTT UFU UUU", false)]
    public void And_and_or_follow_strong_Kleene(string table, bool isAnd)
    {
        foreach (var row in table.Split(' '))
        {
            var (left, right) = (Read(row[0]), Read(row[1]));
            (isAnd ? left.And(right) : left.Or(right)).Should().Be(Read(row[2]));
        }
    }

    [Fact]
    public void Not_leaves_the_unknown_unknown() => All.Select(t => t.Not()).Should().Equal(Truth.False, Truth.True, Truth.Unknown);

    [Fact]
    public void Not_of_both_is_either_not()
    {
        foreach (var a in All)
        {
            foreach (var b in All) a.And(b).Not().Should().Be(a.Not().Or(b.Not()));
        }
    }

    [Fact]
    public void A_verdict_says_the_same_as_the_truth() => All.Select(t => t.ToVerdict()).Should().Equal(Verdict.Satisfied, Verdict.Refuted, Verdict.Undetermined);

    private static Truth Read(char letter) => letter switch { 'T' => Truth.True, 'F' => Truth.False, _ => Truth.Unknown };
}
