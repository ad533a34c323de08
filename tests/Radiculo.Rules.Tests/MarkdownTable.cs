namespace Radiculo.Rules.Tests;

/// <summary>The rows of a page's tables, each cell by the name of its column.</summary>
internal static class MarkdownTable
{
    public static IEnumerable<IReadOnlyDictionary<string, string>> Rows(string path)
    {
        string[] columns = [];
        foreach (var line in File.ReadLines(path))
        {
            if (!line.StartsWith('|'))
            {
                columns = [];
                continue;
            }

            string[] cells = [.. line.Trim().Trim('|').Split('|').Select(c => c.Trim())];
            if (columns.Length == 0) columns = cells;
            else if (!cells[0].StartsWith("--", StringComparison.Ordinal)) yield return columns.Zip(cells).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal);
        }
    }
}
