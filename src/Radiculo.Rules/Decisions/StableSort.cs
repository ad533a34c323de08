namespace Radiculo.Rules.Decisions;

/// <summary>What a kind of conclusion is sorted by. Static and on a struct, so that sorting calls no delegate.</summary>
internal interface ISortKey<in T>
{
    static abstract int Of(T item);
}

/// <summary>
/// Sorts the few conclusions of a decision in place and leaves equals in their order, which the framework's sort of a span does not
/// promise.
/// </summary>
internal static class StableSort
{
    public static void By<T, TKey>(Span<T> items)
        where TKey : struct, ISortKey<T>
    {
        for (var i = 1; i < items.Length; i++)
        {
            var item = items[i];
            var key = TKey.Of(item);
            var place = i;
            for (; place > 0 && TKey.Of(items[place - 1]) > key; place--) items[place] = items[place - 1];
            items[place] = item;
        }
    }
}
