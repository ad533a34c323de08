using System.Security.Cryptography;

namespace Radiculo.Rules.Tests.Fuzzing;

/// <summary>Inputs kept as files, each named after its content.</summary>
internal static class Corpus
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "Radiculo.Rules.Tests", "Fuzzing", "Corpus");

    public static IEnumerable<byte[]> Read(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(File.ReadAllBytes) : [];

    public static void Write(string folder, byte[] input)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(input))[..12]), input);
    }
}
