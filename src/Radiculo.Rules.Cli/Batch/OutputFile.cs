namespace Radiculo.Rules.Cli.Batch;

/// <summary>A file that has its name only once it is complete; until then, and after a failure, it is called <c>NAME.partial</c>.</summary>
internal sealed class OutputFile : IDisposable
{
    private readonly string _path;
    private readonly string _partial;
    private readonly FileStream _stream;

    public OutputFile(string path)
    {
        _path = TargetOf(path);
        _partial = PartialOf(_path);
        _stream = new FileStream(_partial, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
    }

    public Stream Stream => _stream;

    /// <summary>Whether writing it would destroy the other file.</summary>
    public static bool Overwrites(string path, string other)
    {
        var comparison = OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        var target = TargetOf(path);
        return string.Equals(TargetOf(other), target, comparison) || string.Equals(TargetOf(other), PartialOf(target), comparison);
    }

    public void Complete()
    {
        _stream.Dispose();
        if (_partial != _path) File.Move(_partial, _path, overwrite: true);
    }

    public void Dispose() => _stream.Dispose();

    /// <summary>Where a link leads to, so that it goes on leading there.</summary>
    private static string TargetOf(string path) =>
        (File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName : null) ?? Path.GetFullPath(path);

    /// <summary>A device cannot be renamed to.</summary>
    private static string PartialOf(string path) => path.StartsWith("/dev/", StringComparison.Ordinal) ? path : path + ".partial";
}
