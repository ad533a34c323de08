using NRules;
using Radiculo.Rules.Lowering;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.NRules;

/// <summary>Reads from a session that has fired what it concluded of each node of a pack's program. Promises that no two of its facts contradict each other.</summary>
internal static class SessionOutcome
{
    public static Truth[] Read(ISession session, RuleProgram program, PackIdentity pack)
    {
        var truths = new Truth[program.Nodes.Length];
        Array.Fill(truths, Truth.Unknown);
        foreach (var fact in session.Query<INodeFact>())
        {
            if (fact.Pack == pack) Settle(truths, fact.Node, fact.Truth);
        }

        for (var node = 0; node < truths.Length; node++)
        {
            var instruction = program.Nodes[node];
            if (instruction.Op == OpCode.True) Settle(truths, node, Truth.True);
            else if (instruction.Op == OpCode.Not) Settle(truths, node, truths[program.OperandsOf(instruction)[0]].Not());
        }

        return truths;
    }

    private static void Settle(Truth[] truths, int node, Truth truth)
    {
        if (truths[node] != truth && truths[node] != Truth.Unknown) throw new InvalidOperationException($"the session concludes node {node} both {truths[node]} and {truth}");
        truths[node] = truth;
    }
}
