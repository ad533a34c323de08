namespace Radiculo.Rules.Tests.Cli;

/// <summary>A folder of files for one test, gone afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("radiculo-").FullName.Replace('\\', '/');

    public string Write(string path, string text)
    {
        var full = $"{Root}/{path}";
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return full;
    }

    /// <summary>The shipped pack, to be spoilt.</summary>
    public string CopyShippedPack(string name)
    {
        foreach (var file in Directory.EnumerateFiles(Repository.ShippedPack, "*.yaml", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(Repository.ShippedPack, file).Replace('\\', '/');
            if (!relative.StartsWith("cases/", StringComparison.Ordinal)) Write($"{name}/{relative}", File.ReadAllText(file));
        }

        return $"{Root}/{name}";
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
