namespace Radiculo.Rules.Tests.Architecture;

/// <summary>Finds the source files of a project of this repository, without what the build puts beside them.</summary>
internal static class Project
{
    public static IEnumerable<string> CodeFiles(string folder) => Files(folder, "*.cs");

    /// <summary>Paths relative to the repository, with forward slashes; none if the folder is not there.</summary>
    public static IEnumerable<string> Files(string folder, string pattern)
    {
        var root = Path.Combine(Repository.Root, folder);
        if (!Directory.Exists(root)) return [];
        return Directory.EnumerateFiles(root, pattern, SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/'))
            .Where(f => !f.Split('/').Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);
    }

    public static IEnumerable<(string Path, string Text)> Read(string folder) =>
        CodeFiles(folder).Select(f => (Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllText(Path.Combine(Repository.Root, f))));
}
