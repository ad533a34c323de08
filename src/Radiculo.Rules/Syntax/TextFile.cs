using System.Text;
using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Text;

namespace Radiculo.Rules.Syntax;

/// <summary>Reads a file's bytes as strict UTF-8 within a limit, and reports what stands in the way.</summary>
internal static class TextFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text, or null if it was reported as unreadable.</summary>
    public static SourceText? Read(SourceSpan at, Func<byte[]> read, int limit, DiagnosticBag diagnostics) =>
        Bytes(at, read, diagnostics) is { } bytes ? Decode(at, bytes, limit, diagnostics) : null;

    /// <summary>What the file holds, or null if it was reported as unreadable.</summary>
    public static byte[]? Bytes(SourceSpan at, Func<byte[]> read, DiagnosticBag diagnostics)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(DocumentMessages.Unreadable(
                at, error is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : error.Message));
            return null;
        }
    }

    /// <summary>The bytes as text, or null if they were reported as too many or as no UTF-8.</summary>
    public static SourceText? Decode(SourceSpan at, byte[] bytes, int limit, DiagnosticBag diagnostics)
    {
        if (bytes.Length > limit)
        {
            diagnostics.Add(DocumentMessages.FileTooLarge(at, limit));
            return null;
        }

        var start = bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;
        try
        {
            return new SourceText(at.Source.Path, Strict.GetString(bytes, start, bytes.Length - start));
        }
        catch (DecoderFallbackException error)
        {
            var readable = new SourceText(at.Source.Path, Encoding.UTF8.GetString(bytes, start, Math.Max(0, error.Index)));
            diagnostics.Add(DocumentMessages.NotUtf8(readable.Span(readable.Text.Length, readable.Text.Length)));
            return null;
        }
    }

    /// <summary>The file's bytes; of a larger file only one more than the limit, which is enough to refuse it.</summary>
    public static byte[] ReadBytes(string path, int limit)
    {
        using var stream = File.OpenRead(path);
        return ReadBytes(stream, limit);
    }

    public static byte[] ReadBytes(Stream stream, int limit)
    {
        var buffer = new MemoryStream();
        var block = new byte[81920];
        while (buffer.Length <= limit && stream.Read(block) is > 0 and var read) buffer.Write(block, 0, read);
        return buffer.ToArray();
    }
}
