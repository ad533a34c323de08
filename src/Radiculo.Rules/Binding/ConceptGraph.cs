using System.Diagnostics;

namespace Radiculo.Rules.Binding;

/// <summary>
/// Which concepts use which: <paramref name="uses"/> lists, for each concept, those its condition asks for. The walks keep a stack of their
/// own, so that a long chain of concepts cannot exhaust the thread's.
/// </summary>
internal sealed class ConceptGraph(int[][] uses)
{
    private enum Mark : byte
    {
        New,
        OnPath,
        Done,
    }

    /// <summary>The concepts of a pack.</summary>
    public static ConceptGraph Of(BoundPack pack) => new([.. pack.Concepts.Select(c => UsedIn(c.When).Distinct().ToArray())]);

    /// <summary>Every concept after those it uses. On a cycle there is no such order; then each concept still comes once.</summary>
    public List<int> DependencyOrder()
    {
        var order = new List<int>(uses.Length);
        var seen = new bool[uses.Length];
        var open = new Stack<(int Concept, bool IsDone)>();
        for (var start = 0; start < uses.Length; start++)
        {
            open.Push((start, false));
            while (open.TryPop(out var next))
            {
                if (next.IsDone) order.Add(next.Concept);
                if (next.IsDone || seen[next.Concept]) continue;
                seen[next.Concept] = true;
                open.Push((next.Concept, true));
                foreach (var used in uses[next.Concept]) open.Push((used, false));
            }
        }

        return order;
    }

    /// <summary>
    /// For each concept the length of the longest row of concepts that ends in it, itself included. Means nothing for a concept on a cycle.
    /// </summary>
    public int[] Depths()
    {
        var depths = new int[uses.Length];
        foreach (var concept in DependencyOrder())
        {
            depths[concept] = 1 + uses[concept].Select(used => depths[used]).DefaultIfEmpty(0).Max();
        }

        return depths;
    }

    /// <summary>The cycles that a depth-first walk meets, each as its path from a concept back to itself.</summary>
    public IEnumerable<IReadOnlyList<int>> Cycles()
    {
        var marks = new Mark[uses.Length];
        return Enumerable.Range(0, uses.Length).Where(start => marks[start] == Mark.New).SelectMany(start => CyclesFrom(start, marks));
    }

    private IEnumerable<IReadOnlyList<int>> CyclesFrom(int start, Mark[] marks)
    {
        var path = new List<(int Concept, int Next)> { (start, 0) };
        marks[start] = Mark.OnPath;
        while (path.Count > 0)
        {
            var (concept, next) = path[^1];
            if (next == uses[concept].Length)
            {
                marks[concept] = Mark.Done;
                path.RemoveAt(path.Count - 1);
                continue;
            }

            path[^1] = (concept, next + 1);
            var used = uses[concept][next];
            if (marks[used] == Mark.OnPath)
            {
                yield return [.. path.Select(p => p.Concept).SkipWhile(c => c != used), used];
            }
            else if (marks[used] == Mark.New)
            {
                marks[used] = Mark.OnPath;
                path.Add((used, 0));
            }
        }
    }

    private static IEnumerable<int> UsedIn(BoundCondition condition) => condition switch
    {
        GroupCondition group => group.Items.SelectMany(UsedIn),
        ConceptTest test => [test.Concept],
        BoundTest or AlwaysCondition or BrokenCondition => [],
        _ => throw new UnreachableException(),
    };
}
