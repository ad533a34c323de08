using System.Buffers;

namespace Radiculo.Rules.Cli.Batch;

/// <summary>Some whole lines of the input on their way to the output. Used again and again.</summary>
internal sealed class Block(int size)
{
    /// <summary>A buffer that one long line has blown up beyond this is let go.</summary>
    private const int MostKept = 4 << 20;

    private static readonly byte[] BlankOrMark = [(byte)' ', (byte)'\t', (byte)'\r', .. "\uFEFF"u8];

    private ArrayBufferWriter<byte> _answers = new();

    public byte[] Bytes { get; private set; } = new byte[size];

    /// <summary>How many of the bytes are lines to decide; the last may lack its line break.</summary>
    public int Length { get; set; }

    /// <summary>The number of the first line.</summary>
    public long FirstLine { get; set; }

    public ManualResetEventSlim IsDone { get; } = new();

    /// <summary>Why it could not be read or decided, which ends the run.</summary>
    public Exception? Failure { get; set; }

    public Tally Tally { get; private set; }

    public ReadOnlyMemory<byte> Answers => _answers.WrittenMemory;

    public void Grow()
    {
        var grown = new byte[Bytes.Length * 2];
        Bytes.CopyTo(grown.AsSpan());
        Bytes = grown;
    }

    /// <summary>Makes it as good as new.</summary>
    public void Reset()
    {
        (Length, Failure, Tally) = (0, null, default);
        IsDone.Reset();
        if (Bytes.Length > Math.Max(size, MostKept)) Bytes = new byte[size];
        if (_answers.Capacity > MostKept) _answers = new ArrayBufferWriter<byte>();
        else _answers.ResetWrittenCount();
    }

    /// <summary>Answers every line that is not blank.</summary>
    public void Decide(BatchTriage triage)
    {
        var rest = Bytes.AsSpan(0, Length);
        var (number, decided, errors) = (FirstLine, 0, 0);
        for (; !rest.IsEmpty; number++)
        {
            var end = rest.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? [] : rest[(end + 1)..];
            if (line.Trim(BlankOrMark).IsEmpty) continue;
            if (triage.Decide(line, number, _answers)) decided++;
            else errors++;
        }

        Tally = new Tally(decided, errors);
    }
}
