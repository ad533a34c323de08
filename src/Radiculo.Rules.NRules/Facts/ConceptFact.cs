namespace Radiculo.Rules.NRules;

/// <summary>
/// A concept of a pack that the facts settle. Derived: it leaves the session when what it rests on does. A concept without one is unknown.
/// </summary>
public sealed record ConceptFact
{
    internal ConceptFact(PackIdentity pack, string id, Finding value)
    {
        Pack = pack;
        Id = id;
        Value = value;
    }

    /// <summary>The pack that defines it.</summary>
    public PackIdentity Pack { get; }

    /// <summary>The concept's id, as conditions name it.</summary>
    public string Id { get; }

    /// <summary>Whether it is there.</summary>
    public Finding Value { get; }
}
