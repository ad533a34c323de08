using Radiculo.Rules.Binding;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.NRules;

/// <summary>
/// A rule that the facts settle: it holds or it is refuted. Derived: it leaves the session when what it rests on does. A rule without one is undetermined.
/// </summary>
public sealed record RuleVerdict : INodeFact
{
    private readonly int _node;

    internal RuleVerdict(PackIdentity pack, int node, string rule, Verdict verdict)
    {
        Pack = pack;
        _node = node;
        Rule = rule;
        Verdict = verdict;
    }

    /// <summary>The pack the rule stands in.</summary>
    public PackIdentity Pack { get; }

    /// <summary>The rule's id.</summary>
    public string Rule { get; }

    /// <summary><see cref="Verdict.Satisfied"/> or <see cref="Verdict.Refuted"/>.</summary>
    public Verdict Verdict { get; }

    /// <summary>The red flag it concludes, by id; null if there is none, and always null of a refuted rule.</summary>
    public string? RedFlag { get; internal init; }

    /// <summary>The disposition it concludes, by id; null if there is none, and always null of a refuted rule.</summary>
    public string? Disposition { get; internal init; }

    /// <summary>The reason it gives why the pack does not cover this patient, by id; null if there is none, and always null of a refuted rule.</summary>
    public string? OutOfScope { get; internal init; }

    PackIdentity INodeFact.Pack => Pack;

    int INodeFact.Node => _node;

    int INodeFact.Block => INodeFact.BlockOf(_node);

    Truth INodeFact.Truth => (Verdict == Verdict.Satisfied).ToTruth();
}
