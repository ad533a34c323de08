using System.Xml.Linq;

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

    /// <summary>The code files of a project by their paths inside it, those among them that it compiles from elsewhere.</summary>
    public static IEnumerable<(string Path, string Text)> Read(string folder)
    {
        var own = CodeFiles(folder).Select(f => (Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllText(Path.Combine(Repository.Root, f))));
        var linked = Items(folder, "Compile").Where(c => c.Attribute("Link") is not null)
            .Select(c => ((string)c.Attribute("Link")!, File.ReadAllText(Path.Combine(Repository.Root, folder, (string)c.Attribute("Include")!))));
        return own.Concat(linked);
    }

    public static string Assembly(string folder) => (string?)Load(folder).Descendants("AssemblyName").FirstOrDefault() ?? Path.GetFileName(folder);

    /// <summary>The projects of this repository that one refers to, by name.</summary>
    public static IEnumerable<string> References(string folder) =>
        Items(folder, "ProjectReference").Select(r => Path.GetFileNameWithoutExtension((string)r.Attribute("Include")!));

    private static IEnumerable<XElement> Items(string folder, string kind) => Load(folder).Descendants(kind);

    private static XDocument Load(string folder) => XDocument.Load(Path.Combine(Repository.Root, Files(folder, "*.csproj").Single()));
}
