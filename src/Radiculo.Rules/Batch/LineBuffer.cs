using System.Globalization;

namespace Radiculo.Rules.Batch;

/// <summary>The bytes of one line while it is written; used again for the next.</summary>
internal sealed class LineBuffer
{
    private byte[] _bytes = new byte[4096];
    private int _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public void Clear() => _length = 0;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Reserve(bytes.Length));
        _length += bytes.Length;
    }

    public void Append(byte letter)
    {
        Reserve(1)[0] = letter;
        _length++;
    }

    public void Append(int number)
    {
        number.TryFormat(Reserve(11), out var written, default, CultureInfo.InvariantCulture);
        _length += written;
    }

    /// <summary>A date in its quotes.</summary>
    public void Append(DateOnly date)
    {
        var to = Reserve(12);
        to[0] = (byte)'"';
        date.TryFormat(to[1..], out _, "O", CultureInfo.InvariantCulture);
        to[11] = (byte)'"';
        _length += 12;
    }

    private Span<byte> Reserve(int count)
    {
        if (_length + count > _bytes.Length) Array.Resize(ref _bytes, Math.Max(_length + count, _bytes.Length * 2));
        return _bytes.AsSpan(_length);
    }
}
