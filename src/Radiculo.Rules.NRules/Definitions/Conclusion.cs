using NRules.RuleModel;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.NRules;

/// <summary>What a settled condition puts into working memory, and replaces there when it comes out the other way.</summary>
internal sealed class Conclusion(NodeReading reading, object ifTrue, object ifFalse)
{
    private const string Key = "conclusion";

    public NodeReading Reading { get; } = reading;

    public void Draw(IContext context, IEnumerable<ICaseFact> facts)
    {
        var drawn = Reading.Decide(facts) == Truth.True ? ifTrue : ifFalse;
        var linked = context.GetLinked(Key);
        if (linked is null) context.InsertLinked(Key, drawn);
        else if (!ReferenceEquals(linked, drawn)) context.UpdateLinked(Key, drawn);
    }
}
