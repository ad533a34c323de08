using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Model;
using Radiculo.Rules.Text;

namespace Radiculo.Rules.Syntax;

/// <summary>
/// The files of a pack as texts, in the order of their paths. Files that cannot be read are reported, and their roles remembered, so that
/// what they define is not reported as missing.
/// </summary>
internal sealed record PackFiles(SourceSpan Origin, ImmutableArray<(string RelativePath, SourceText Text)> Texts,
    ImmutableArray<FileRole> Unread)
{
    private const string Embedded = "packs/";

    public static PackFiles FromDirectory(string directory, DiagnosticBag diagnostics)
    {
        var origin = new SourceText(directory.Replace('\\', '/'), "").Span(0, 0);
        List<(string Full, string Relative)> paths;
        try
        {
            paths = [.. PathsIn(directory)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            diagnostics.Add(DocumentMessages.Unreadable(
                origin, error is DirectoryNotFoundException ? "there is no such folder" : error.Message));
            return new PackFiles(origin, [], [.. Enum.GetValues<FileRole>()]);
        }

        if (!File.Exists(Path.Combine(directory, "pack.yaml")))
        {
            diagnostics.Add(DocumentMessages.NoSuchFile(origin, "pack.yaml"));
            return new PackFiles(origin, [], [.. Enum.GetValues<FileRole>()]);
        }

        var files = paths.Select(p =>
            (p.Relative, Display: $"{origin.Source.Path.TrimEnd('/')}/{p.Relative}", Read: (Func<byte[]>)(() => ReadLimited(p.Full))));
        return Read(origin, files, diagnostics);
    }

    /// <summary>The files of a pack's folder that make up the pack, without its cases; in no order.</summary>
    public static IEnumerable<(string Full, string Relative)> PathsIn(string directory) =>
        Directory.EnumerateFiles(directory, "*",
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false })
            .Select(p => (Full: p, Relative: Path.GetRelativePath(directory, p).Replace('\\', '/')))
            .Where(p => !p.Relative.Split('/').Any(part => part.StartsWith('.'))
                && Path.GetExtension(p.Relative).ToUpperInvariant() is ".YAML" or ".YML")
            .Where(p => PackSyntax.RoleOf(p.Relative) != FileRole.Cases);

    public static PackFiles FromSources(IEnumerable<RuleSource> sources, DiagnosticBag diagnostics)
    {
        var origin = new SourceText("pack", "").Span(0, 0);
        var files = sources.Select(s =>
            (Relative: s.Path.Replace('\\', '/'), Display: s.Path, Read: (Func<byte[]>)(() => Encoding.UTF8.GetBytes(s.Text))))
            .Where(s => PackSyntax.RoleOf(s.Relative) != FileRole.Cases);
        return Read(origin, files, diagnostics);
    }

    public static PackFiles FromResources(string pack, DiagnosticBag diagnostics)
    {
        var assembly = typeof(PackFiles).Assembly;
        var prefix = $"{Embedded}{pack}/";
        var files = assembly.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Select(name =>
            (name[prefix.Length..], name[Embedded.Length..], (Func<byte[]>)(() =>
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                var bytes = new byte[stream.Length];
                stream.ReadExactly(bytes);
                return bytes;
            })));
        return Read(new SourceText(pack, "").Span(0, 0), files, diagnostics);
    }

    /// <summary>
    /// SHA-256 over paths and contents, with line breaks made alike, so that every check-out of a pack has the same hash.
    /// </summary>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, text) in Texts) hash.AppendData(Encoding.UTF8.GetBytes($"{path}\0{text.Text.ReplaceLineEndings("\n")}\0"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static PackFiles Read(SourceSpan origin, IEnumerable<(string Relative, string Display, Func<byte[]> Read)> files,
        DiagnosticBag diagnostics)
    {
        var texts = ImmutableArray.CreateBuilder<(string, SourceText)>();
        var unread = ImmutableArray.CreateBuilder<FileRole>();
        var all = files.OrderBy(f => f.Relative, StringComparer.Ordinal).ToList();
        if (all.Count > Limits.Files)
        {
            diagnostics.Add(DocumentMessages.TooManyFiles(origin, Limits.Files));
            unread.AddRange(Enum.GetValues<FileRole>());
        }

        string? last = null;
        var bytes = 0L;
        foreach (var (relative, display, read) in all.Take(Limits.Files))
        {
            var at = new SourceText(display, "").Span(0, 0);
            if (!relative.EndsWith(".yaml", StringComparison.Ordinal))
            {
                diagnostics.Add(DocumentMessages.WrongExtension(at));
                unread.Add(PackSyntax.RoleOf(Path.ChangeExtension(relative, ".yaml")));
                continue;
            }

            if (relative == last) diagnostics.Add(DocumentMessages.SameFileTwice(at));
            last = relative;
            var content = TextFile.Bytes(at, read, diagnostics);
            var text = content is null ? null : TextFile.Decode(at, content, Limits.FileBytes, diagnostics);
            bytes += content?.Length ?? 0;
            if (bytes > Limits.PackBytes)
            {
                diagnostics.Add(DocumentMessages.PackTooLarge(at, Limits.PackBytes));
                unread.AddRange(Enum.GetValues<FileRole>());
                break;
            }

            if (text is not null) texts.Add((relative, text));
            else unread.Add(PackSyntax.RoleOf(relative));
        }

        return new PackFiles(origin, texts.ToImmutable(), unread.ToImmutable());
    }

    private static byte[] ReadLimited(string path) => TextFile.ReadBytes(path, Limits.FileBytes);
}
