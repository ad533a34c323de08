using System.Diagnostics;
using NRules.RuleModel;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.NRules;

/// <summary>What a condition puts into working memory when it is true and when it is false; while it is unknown, nothing.</summary>
internal sealed class Conclusion(object ifTrue, object ifFalse)
{
    private const string Key = "conclusion";

    public void Draw(IContext context, Truth truth)
    {
        var drawn = truth switch
        {
            Truth.True => ifTrue,
            Truth.False => ifFalse,
            Truth.Unknown => null,
            _ => throw new UnreachableException(),
        };
        var linked = context.GetLinked(Key);
        if (linked is null)
        {
            if (drawn is not null) context.InsertLinked(Key, drawn);
            return;
        }

        // never updated in place: to a host's rule a refuted rule is another fact than one that holds
        context.RetractLinked(Key, linked);
        if (drawn is not null) context.InsertLinked(Key, drawn);
    }
}
