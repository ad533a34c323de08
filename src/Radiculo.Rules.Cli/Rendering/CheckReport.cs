using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Radiculo.Rules.Diagnostics;

namespace Radiculo.Rules.Cli.Rendering;

/// <summary>What <c>check</c> found: a line for a person, an array for a program.</summary>
internal static class CheckReport
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary><c>rules/x: 114 rules, 59 concepts, …, 0 errors, 0 warnings</c>.</summary>
    public static string Summary(string folder, RulePack pack)
    {
        var contents = pack.Contents;
        var errors = pack.Diagnostics.Count(d => d.Severity == DiagnosticSeverity.Error);
        string[] counts =
        [
            Count(contents.Rules, "rule"), Count(contents.Concepts, "concept"), Count(contents.Facts, "fact"),
            Count(contents.Parameters, "parameter"), Count(contents.Statements, "statement"),
            Count(errors, "error"), Count(pack.Diagnostics.Count - errors, "warning"),
        ];
        return $"{Display(folder)}: {string.Join(", ", counts)}";
    }

    /// <summary>Every finding of every pack as one array, in order.</summary>
    public static string Write(IEnumerable<(string Folder, RulePack Pack)> packs)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartArray();
            foreach (var (folder, pack) in packs)
            {
                foreach (var diagnostic in pack.Diagnostics) DiagnosticJson.WriteOfPack(json, Display(folder), diagnostic);
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static string Display(string folder) => folder.Replace('\\', '/') is var path && path.Length > 1 ? path.TrimEnd('/') : path;

    private static string Count(int count, string what) =>
        $"{count.ToString(CultureInfo.InvariantCulture)} {what}{(count == 1 ? "" : "s")}";
}
