namespace Radiculo.Rules.Cli.Batch;

/// <summary>
/// Cuts a stream into blocks of whole lines. A block ends as soon as a read would have to wait, so that a slow producer gets its answers.
/// Of a line over the limit only a beginning is kept, enough to report the line as too long.
/// </summary>
internal sealed class LineBlocks(Stream input)
{
    private const byte Break = (byte)'\n';

    private readonly byte[] _skipped = new byte[64 << 10];
    private byte[] _rest = [];
    private long _line = 1;
    private bool _isAtEnd;

    /// <summary>Fills an empty block; false if there was nothing left.</summary>
    public bool Fill(Block block)
    {
        block.FirstLine = _line;
        var filled = Restore(block);
        var end = block.Bytes.AsSpan(0, filled).LastIndexOf(Break) + 1;
        while (!_isAtEnd && end == 0)
        {
            if (filled == block.Bytes.Length) block.Grow();
            var read = input.Read(block.Bytes.AsSpan(filled));
            _isAtEnd = read == 0;
            var at = block.Bytes.AsSpan(filled, read).LastIndexOf(Break);
            if (at >= 0) end = filled + at + 1;
            filled += read;
            if (end == 0 && filled > BatchTriage.LongestLine) filled = end = SkipLine(block);
        }

        if (_isAtEnd) end = filled;
        if (end < filled) _rest = block.Bytes[end..filled];
        block.Length = end;
        _line += block.Bytes.AsSpan(0, end).Count(Break);
        return end > 0;
    }

    private int Restore(Block block)
    {
        while (block.Bytes.Length < _rest.Length) block.Grow();
        _rest.CopyTo(block.Bytes, 0);
        var length = _rest.Length;
        _rest = [];
        return length;
    }

    /// <summary>Reads on to the line's end without keeping it; what follows the end is kept for the next block.</summary>
    private int SkipLine(Block block)
    {
        var end = BatchTriage.LongestLine + 1;
        if (end == block.Bytes.Length) block.Grow();
        while (input.Read(_skipped) is > 0 and var read)
        {
            var at = _skipped.AsSpan(0, read).IndexOf(Break);
            if (at < 0) continue;
            _rest = _skipped[(at + 1)..read];
            block.Bytes[end++] = Break;
            return end;
        }

        _isAtEnd = true;
        return end;
    }
}
