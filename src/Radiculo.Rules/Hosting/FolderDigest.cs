using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Radiculo.Rules.Model;
using Radiculo.Rules.Syntax;

namespace Radiculo.Rules.Hosting;

/// <summary>
/// Takes a pack's folder, gives a digest of what the pack would be read from: the paths and contents of its files, or why they cannot be
/// read. Contents and not times of writing, because copies, images and switched links keep those.
/// </summary>
internal static class FolderDigest
{
    private const int BlockBytes = 1 << 16;

    public static string Of(string directory)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var block = ArrayPool<byte>.Shared.Rent(BlockBytes);
        Attempt(digest, () =>
        {
            var files = PackFiles.PathsIn(directory).OrderBy(f => f.Relative, StringComparer.Ordinal);
            foreach (var (full, relative) in files.Take(Limits.Files + 1))
            {
                digest.AppendData(Encoding.UTF8.GetBytes($"\0{relative}\0"));
                Attempt(digest, () => AppendContent(digest, full, block));
            }
        });
        ArrayPool<byte>.Shared.Return(block);
        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }

    /// <summary>Of a file over the limit, as much as shows that it is.</summary>
    private static void AppendContent(IncrementalHash digest, string path, byte[] block)
    {
        using var file = File.OpenHandle(path, options: FileOptions.SequentialScan);
        var length = 0L;
        while (length <= Limits.FileBytes && RandomAccess.Read(file, block, length) is > 0 and var read)
        {
            digest.AppendData(block, 0, read);
            length += read;
        }
    }

    private static void Attempt(IncrementalHash digest, Action read)
    {
        try
        {
            read();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            digest.AppendData(Encoding.UTF8.GetBytes($"\0{error.GetType().Name}"));
        }
    }
}
