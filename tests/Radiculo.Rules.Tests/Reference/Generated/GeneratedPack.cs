using System.Text;
using CsCheck;

namespace Radiculo.Rules.Tests.Reference.Generated;

/// <summary>A whole pack as YAML with some cases for it. Prints itself as a person would need it to reproduce a failure.</summary>
internal sealed record GeneratedPack(IReadOnlyList<RuleSource> Files, IReadOnlyList<string> Cases)
{
    /// <summary>Packs from one rule to a dozen; the sampler shrinks by the length of the YAML.</summary>
    public static readonly Gen<GeneratedPack> Gen = new Sampler();

    public RulePack Load() => RulePack.Load(Files);

    /// <summary>The same pack with rules called like its concepts, which the language allows.</summary>
    public GeneratedPack WithSharedNames() =>
        this with { Files = [.. Files.Select(f => new RuleSource(f.Path, f.Text.Replace("{ id: r", "{ id: c", StringComparison.Ordinal)))] };

    public override string ToString()
    {
        var text = new StringBuilder("\n");
        foreach (var file in Files) text.Append("# ").Append(file.Path).Append('\n').Append(file.Text).Append('\n');
        return text.Append("# cases\n").AppendJoin("\n---\n", Cases).Append('\n').ToString();
    }

    private sealed class Sampler : Gen<GeneratedPack>
    {
        public override GeneratedPack Generate(PCG pcg, Size? min, out Size size)
        {
            var pack = Draw(new Dice(pcg));
            size = new Size((ulong)pack.ToString().Length);
            return pack;
        }

        private static GeneratedPack Draw(Dice dice)
        {
            var scale = dice.Between(1, 12);
            var facts = GeneratedFact.Vocabulary(dice, dice.Between(1, scale));
            var parameters = GeneratedParameter.All(dice, facts);
            var rules = new GeneratedRules(dice, facts, new GeneratedConditions(dice, facts, parameters));
            var concepts = rules.Concepts(dice.Below((scale / 2) + 1));
            var (here, there) = rules.Rules(dice.Between(1, scale), [.. concepts.Keys]);
            var cases = new GeneratedCase(dice, facts, [.. parameters.Where(p => p.IsLength).Select(p => p.Text)]);
            return new GeneratedPack(
            [
                new("pack.yaml", "id: generated\nversion: 1.0.0\ntitle: Generated\nscope: { covers: Anything., not_covered: [everything else] }"),
                new("vocabulary.yaml", "facts:\n" + string.Join('\n', facts.Select(f => f.ToYaml()))),
                new("parameters.yaml", "parameters:\n" + string.Join('\n', parameters.Select(p => p.ToYaml()))),
                new("catalogue/all.yaml", rules.Catalogue.ToYaml()),
                new("b.yaml", there),
                new("a.yaml", concepts.Count == 0 ? here : "define:\n" + string.Join('\n', dice.Shuffled(concepts.Values)) + "\n" + here),
            ], [.. Enumerable.Range(0, dice.Between(1, scale)).Select(_ => cases.Next())]);
        }
    }
}
