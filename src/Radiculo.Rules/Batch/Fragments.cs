using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Radiculo.Rules.Batch;

/// <summary>
/// The JSON of what decisions share: the engine gives the same conclusion as the same object, so that its bytes are made once. Keeps a
/// bounded number of them.
/// </summary>
internal sealed class Fragments(IPartForm form)
{
    private const int Places = 8192;
    private const int MostKept = Places / 2;

    private readonly (object? Part, byte[] Bytes)[] _kept = new (object?, byte[])[Places];
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private int _count;

    /// <summary>The JSON of a part, which must never change.</summary>
    public ReadOnlySpan<byte> Of(object part)
    {
        var place = RuntimeHelpers.GetHashCode(part) & (Places - 1);
        for (; _kept[place].Part is { } known; place = (place + 1) & (Places - 1))
        {
            if (ReferenceEquals(known, part)) return _kept[place].Bytes;
        }

        return Keep(part, place);
    }

    private byte[] Keep(object part, int place)
    {
        var bytes = Write(part);
        if (_count == MostKept)
        {
            Array.Clear(_kept);
            _count = 0;
        }

        _kept[place] = (part, bytes);
        _count++;
        return bytes;
    }

    private byte[] Write(object part)
    {
        _buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_buffer, LineJson.Options)) form.Write(json, part);
        return _buffer.WrittenSpan.ToArray();
    }
}
