using System.Collections.Immutable;
using Radiculo.Rules.Binding;

namespace Radiculo.Rules.Explanations;

/// <summary>Finds a rule of a program by its id; a program holds its rules in the order of their ids.</summary>
internal static class RuleLookup
{
    /// <summary>The rule's index, below 0 if there is none of that id.</summary>
    public static int IndexOf(this ImmutableArray<Rule> rules, string id)
    {
        var (low, high) = (0, rules.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(rules[middle].Id, id);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return -1;
    }
}
