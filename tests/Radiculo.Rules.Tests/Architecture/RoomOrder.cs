namespace Radiculo.Rules.Tests.Architecture;

/// <summary>
/// Which room of a project uses which. A room is a folder or a folder inside one, <c>Cases</c> and <c>Cases/Lines</c>; files beside the folders stand in
/// <see cref="SourceScan.Root"/>.
/// </summary>
/// <param name="Project">The project's folder under <c>src</c>.</param>
/// <param name="Chains">
/// The order as the design draws it, <c>Text ← Diagnostics ← Model</c>: what stands further left, in one chain or in several one after the other, may be used by what
/// stands further right.
/// </param>
/// <param name="Uses">The uses there are: every one is taken, and there is no other. A new one is added here, where a reviewer sees it.</param>
internal sealed record RoomOrder(string Project, string[] Chains, Dictionary<string, string[]> Uses)
{
    private IReadOnlyDictionary<string, HashSet<string>> Before { get; } = Closure(Chains);

    public IEnumerable<string> Rooms => Before.Keys;

    /// <summary>Entries of <see cref="Uses"/> that turn the design's order round, or that speak of a room it does not know.</summary>
    public IEnumerable<string> EntriesAgainstTheDesign() =>
        from room in Uses
        from used in room.Value
        where !Before.TryGetValue(room.Key, out var before) || !before.Contains(used)
        select $"{Project}: the design's order does not let {room.Key} use {used}; take the use out of the code, and `{used}` out of [\"{room.Key}\"]";

    /// <summary>What would have to change for <see cref="Uses"/> to be what the code does; empty if it is.</summary>
    public IEnumerable<string> Differences(IReadOnlyCollection<Use> found)
    {
        var taken = found.ToLookup(u => (u.From, u.To));
        var listed = Uses.SelectMany(room => room.Value.Select(used => (From: room.Key, To: used))).ToHashSet();
        var missing = taken.Where(edge => !listed.Contains(edge.Key))
            .Select(edge => $"{Project}: add `{edge.Key.To}` to [\"{edge.Key.From}\"], or take out {edge.First()}{(edge.Count() > 1 ? $" and {edge.Count() - 1} more" : "")}");
        var idle = listed.Where(edge => !taken.Contains(edge)).Select(edge => $"{Project}: drop `{edge.To}` from [\"{edge.From}\"]: nobody takes it");
        return [.. missing, .. idle];
    }

    private static Dictionary<string, HashSet<string>> Closure(IEnumerable<string> chains)
    {
        var before = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var chain in chains)
        {
            string? left = null;
            foreach (var room in chain.Split(" ← "))
            {
                if (!before.TryGetValue(room, out var known)) before[room] = known = new HashSet<string>(StringComparer.Ordinal);
                if (left is not null) known.UnionWith([left, .. before[left]]);
                left = room;
            }
        }

        return before;
    }
}
