namespace Radiculo.Rules.Tests.Architecture;

/// <summary>The rooms of every project under <c>src</c>: in which order they stand, and who uses whom.</summary>
internal static class ImportOrder
{
    public static readonly RoomOrder Library = new(
        "src/Radiculo.Rules",
        [
            "Text ← Diagnostics ← Model ← Syntax/Yaml ← Syntax/Conditions ← Syntax ← Binding ← Analysis",
            "Binding ← Lowering ← Cases ← Cases/Lines ← Machine ← Decisions ← Explanations",
            "Analysis ← (root)",
            "Explanations ← (root) ← Batch",
            "(root) ← Hosting",
        ],
        new(StringComparer.Ordinal)
        {
            ["Diagnostics"] = ["Text"],
            ["Model"] = ["Text"],
            ["Syntax/Yaml"] = ["Text", "Diagnostics", "Model"],
            ["Syntax/Conditions"] = ["Text", "Diagnostics", "Model", "Syntax/Yaml"],
            ["Syntax"] = ["Text", "Diagnostics", "Model", "Syntax/Yaml", "Syntax/Conditions"],
            ["Binding"] = ["Text", "Diagnostics", "Model", "Syntax/Yaml", "Syntax/Conditions", "Syntax"],
            ["Analysis"] = ["Text", "Diagnostics", "Model", "Syntax/Conditions", "Binding"],
            ["Lowering"] = ["Model", "Binding"],
            ["Cases"] = ["Text", "Diagnostics", "Model", "Syntax/Yaml", "Syntax"],
            ["Cases/Lines"] = ["Text", "Diagnostics", "Model", "Syntax", "Cases"],
            ["Machine"] = ["Model", "Binding", "Lowering", "Cases"],
            ["Decisions"] = ["Model", "Binding", "Lowering", "Cases", "Machine"],
            ["Explanations"] = ["Text", "Model", "Binding", "Lowering", "Cases", "Machine", "Decisions"],
            [SourceScan.Root] =
            [
                "Text", "Diagnostics", "Model", "Syntax", "Binding", "Analysis", "Lowering", "Cases", "Machine", "Decisions", "Explanations",
            ],
            ["Batch"] = ["Diagnostics", "Model", "Binding", "Cases", "Cases/Lines", SourceScan.Root],
            ["Hosting"] = ["Diagnostics", "Model", "Syntax", SourceScan.Root],
        });

    public static readonly RoomOrder NRules = new(
        "src/Radiculo.Rules.NRules",
        ["Reading ← Facts ← Definitions ← Sessions ← (root)"],
        new(StringComparer.Ordinal)
        {
            ["Facts"] = ["Reading"],
            ["Definitions"] = ["Reading", "Facts"],
            ["Sessions"] = ["Reading", "Facts", "Definitions"],
            [SourceScan.Root] = ["Definitions", "Sessions"],
        });

    public static readonly RoomOrder Testing = new("src/Radiculo.Rules.Testing", ["(root)"], new(StringComparer.Ordinal));

    public static readonly RoomOrder Cli = new(
        "src/Radiculo.Rules.Cli",
        ["Shell ← Rendering ← Batch ← Commands ← (root)"],
        new(StringComparer.Ordinal)
        {
            ["Rendering"] = ["Shell"],
            ["Batch"] = ["Shell"],
            ["Commands"] = ["Shell", "Rendering", "Batch"],
            [SourceScan.Root] = ["Shell", "Commands"],
        });

    public static readonly IReadOnlyList<RoomOrder> All = [Library, NRules, Testing, Cli];
}
