using System.Reflection;
using System.Runtime.Loader;
using SharpFuzz;

namespace Radiculo.Rules.Fuzzing;

/// <summary>A second copy of this program's own assemblies in a temporary folder, some of them rewritten so that each branch they take leaves a mark.</summary>
internal sealed class InstrumentedLibrary : AssemblyLoadContext, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("radiculo-fuzz-");

    public InstrumentedLibrary(IReadOnlyList<string> instrumented)
        : base("instrumented")
    {
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll").Where(f => IsOwn(Path.GetFileName(f)))) File.Copy(file, PathOf(Path.GetFileNameWithoutExtension(file)));
        foreach (var name in instrumented) Fuzzer.Instrument(PathOf(name), _ => true, Options.Value);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    protected override Assembly? Load(AssemblyName assemblyName) =>
        IsOwn(assemblyName.Name!) && File.Exists(PathOf(assemblyName.Name!)) ? LoadFromAssemblyPath(PathOf(assemblyName.Name!)) : null;

    private static bool IsOwn(string name) => name.StartsWith("Radiculo", StringComparison.Ordinal) || name.StartsWith("QuickStart", StringComparison.Ordinal);

    private string PathOf(string name) => Path.Combine(_folder.FullName, name + ".dll");
}
