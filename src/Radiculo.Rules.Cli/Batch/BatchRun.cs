using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Radiculo.Rules.Cli.Batch;

/// <summary>
/// Takes a stream of cases, gives a stream of answers in the same order. One thread cuts blocks of lines, several decide, the caller's
/// writes. A fixed number of blocks is reused, so memory does not grow with the input; a thread that runs ahead waits for a free block.
/// </summary>
internal sealed class BatchRun(RulePack pack, bool isFull, int workers, int blockSize = BatchRun.BlockSize)
{
    /// <summary>What a pipe hands over at once.</summary>
    private const int BlockSize = 64 << 10;

    private readonly BlockingCollection<Block> _free = [];
    private readonly BlockingCollection<Block> _toDecide = [];
    private readonly BlockingCollection<Block> _inOrder = [];

    /// <summary>Runs to the end of the input.</summary>
    /// <param name="input">Lines of JSON.</param>
    /// <param name="output">Gets a line for each that is not blank.</param>
    /// <param name="written">Is told how much has been written so far.</param>
    public Tally Run(Stream input, Stream output, Action<Tally> written)
    {
        for (var i = 0; i < (2 * workers) + 2; i++) _free.Add(new Block(blockSize));
        Start("radiculo reader", () => Read(input));
        for (var i = 0; i < workers; i++) Start("radiculo worker", Decide);
        try
        {
            return Write(output, written);
        }
        finally
        {
            _free.CompleteAdding();
        }
    }

    /// <summary>A thread that does not keep the process alive: nobody can wake the one that waits for input.</summary>
    private static void Start(string name, Action work) => new Thread(() => work()) { Name = name, IsBackground = true }.Start();

    private void Read(Stream input)
    {
        var lines = new LineBlocks(input);
        while (!_free.IsAddingCompleted && _free.TryTake(out var block, Timeout.Infinite) && TryRead(lines, block))
        {
            _toDecide.Add(block);
            _inOrder.Add(block);
        }

        _toDecide.CompleteAdding();
        _inOrder.CompleteAdding();
    }

    /// <summary>Whether there is a block to decide. One that could not be read goes straight to the writer, who ends the run.</summary>
    private bool TryRead(LineBlocks lines, Block block)
    {
        try
        {
            return lines.Fill(block);
        }
#pragma warning disable CA1031 // it is thrown again where the run was started
        catch (Exception error)
#pragma warning restore CA1031
        {
            Fail(block, error);
            _inOrder.Add(block);
            return false;
        }
    }

    private void Decide()
    {
        var triage = new BatchTriage(pack, isFull);
        foreach (var block in _toDecide.GetConsumingEnumerable())
        {
            try
            {
                block.Decide(triage);
                block.IsDone.Set();
            }
#pragma warning disable CA1031 // it is thrown again where the run was started
            catch (Exception error)
#pragma warning restore CA1031
            {
                Fail(block, error);
            }
        }
    }

    private static void Fail(Block block, Exception error)
    {
        block.Failure = error;
        block.IsDone.Set();
    }

    private Tally Write(Stream output, Action<Tally> written)
    {
        var total = default(Tally);
        foreach (var block in _inOrder.GetConsumingEnumerable())
        {
            block.IsDone.Wait();
            if (block.Failure is { } failure) ExceptionDispatchInfo.Throw(failure);
            output.Write(block.Answers.Span);
            output.Flush();
            total += block.Tally;
            block.Reset();
            _free.Add(block);
            written(total);
        }

        return total;
    }
}
