namespace Radiculo.Rules.NRules;

/// <summary>A fact of a case, as the definitions of every pack match it: the assessment, or what one visit recorded of one fact.</summary>
internal interface ICaseFact
{
    /// <summary>The fact's place in a pack's vocabulary; null for the assessment, and for a fact the pack does not know.</summary>
    int? SlotIn(Vocabulary vocabulary);

    /// <summary>Gives itself to the reading of a case.</summary>
    void Enter(CollectedCase reading);
}

/// <summary>
/// Where a fact stands in the vocabulary that asked last, so that the many definitions of a pack do not look its id up again. It is no part of the fact: all of
/// them are equal.
/// </summary>
internal struct SlotMemory : IEquatable<SlotMemory>
{
    private Found? _found;

    public int? Of(string id, Vocabulary vocabulary)
    {
        var found = _found;
        if (found is null || !ReferenceEquals(found.Vocabulary, vocabulary) || !ReferenceEquals(found.Id, id))
        {
            _found = found = new Found(vocabulary, id, vocabulary.SlotOf(id));
        }

        return found.Slot;
    }

    public readonly bool Equals(SlotMemory other) => true;

    public override readonly bool Equals(object? obj) => obj is SlotMemory;

    public override readonly int GetHashCode() => 0;

    /// <summary>Replaced as a whole, so that threads which share a fact never see half of it.</summary>
    private sealed record Found(Vocabulary Vocabulary, string Id, int? Slot);
}
