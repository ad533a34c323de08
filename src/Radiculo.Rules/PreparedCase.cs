using Radiculo.Rules.Cases;

namespace Radiculo.Rules;

/// <summary>
/// A case that has been checked against the vocabulary of an engine's pack and is ready to be decided on, as often as wanted. Immutable:
/// what is recorded in the <see cref="PatientCase"/> afterwards does not reach it. Safe to use from many threads at once.
/// </summary>
public sealed class PreparedCase
{
    private readonly TriageEngine _engine;
    private readonly CaseRecord _record;

    internal PreparedCase(TriageEngine engine, CaseRecord record, string? id)
    {
        _engine = engine;
        _record = record;
        Id = id;
    }

    /// <summary>The pack whose rules decide.</summary>
    public PackIdentity Pack => _engine.Pack;

    /// <summary>The host's name for the case, if it gave one.</summary>
    public string? Id { get; }

    /// <summary>The decision, as <see cref="TriageEngine.Evaluate"/> makes it.</summary>
    public TriageDecision Evaluate() => _engine.Decide(_record, Id);

    /// <summary>
    /// Status, disposition and red flags of the same decision, without making the rest of it. Allocates nothing once the engine has met the
    /// same picture of red flags.
    /// </summary>
    public Screening Screen() => _engine.Screen(_record);
}
