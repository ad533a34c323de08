namespace Radiculo.Rules.Tests.Architecture;

/// <summary>Which folder of the library may use which: <c>Text ← Diagnostics ← Syntax ← Binding ← {Analysis, Lowering} ← Evaluation ← root ← {Batch, Hosting}</c>.</summary>
internal static class ImportOrder
{
    public static readonly IReadOnlyDictionary<string, string[]> May = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Text"] = [],
        ["Diagnostics"] = ["Text"],
        ["Model"] = ["Text", "Diagnostics"],
        ["Syntax"] = ["Text", "Diagnostics"],
        ["Binding"] = ["Text", "Diagnostics", "Model", "Syntax"],
        ["Analysis"] = ["Text", "Diagnostics", "Model", "Syntax", "Binding"],
        ["Lowering"] = ["Text", "Diagnostics", "Model", "Syntax", "Binding"],
        ["Evaluation"] = ["Text", "Diagnostics", "Model", "Syntax", "Binding", "Analysis", "Lowering"],
        [SourceScan.Root] = ["Text", "Diagnostics", "Model", "Syntax", "Binding", "Analysis", "Lowering", "Evaluation"],
        ["Batch"] = ["Text", "Diagnostics", "Model", "Syntax", "Binding", "Analysis", "Lowering", "Evaluation", SourceScan.Root],
        ["Hosting"] = ["Text", "Diagnostics", "Model", "Syntax", "Binding", "Analysis", "Lowering", "Evaluation", SourceScan.Root],
    };

    public static IEnumerable<Use> Against(IEnumerable<Use> uses) => uses.Where(u => !May.TryGetValue(u.From, out var allowed) || !allowed.Contains(u.To, StringComparer.Ordinal));
}
