using System.Buffers;
using System.Text;
using Radiculo.Rules.Batch;
using Radiculo.Rules.Cases.Lines;
using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Model;

namespace Radiculo.Rules;

/// <summary>
/// Decides on cases that come as lines of JSON, and answers each with one line of JSON: from bytes to bytes, for files of millions of
/// cases, queues and pipes. Not thread-safe: one instance for each thread; those of one pack share its engine. The same line and pack give
/// the same bytes.
/// </summary>
public sealed class BatchTriage
{
    /// <summary>How many bytes a line may have: 4 MiB. A longer one is answered with an error record.</summary>
    public const int LongestLine = Limits.LineBytes;

    private readonly TriageEngine _engine;
    private readonly LineCaseReader _reader;
    private readonly DecisionLine _decisions;

    /// <summary>Prepares to decide by a pack.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="full">
    /// Whether to write the whole decision, as <see cref="TriageDecision.ToJson"/> does, instead of a record of it: ids, verdicts, stances,
    /// doses, dates, rules and questions, but not the pack's titles, reasons, instructions, protocols and texts, which are the same for
    /// every case.
    /// </param>
    /// <exception cref="RulePackException">The pack has errors; the exception lists every one.</exception>
    public BatchTriage(RulePack pack, bool full = false)
    {
        ArgumentNullException.ThrowIfNull(pack);
        _engine = pack.SharedEngine;
        _reader = new LineCaseReader(pack.Bound.Facts);
        _decisions = new DecisionLine(full ? new FullForm() : new RecordForm(), full);
    }

    /// <summary>How many lines were read without the detour over <see cref="CaseFile"/>.</summary>
    internal long PlainLines { get; private set; }

    /// <summary>Decides on one case.</summary>
    /// <param name="line">One JSON object in the shape of a case file, UTF-8, with or without its line break.</param>
    /// <param name="lineNumber">Where the line stands in what it comes from, counted from 1; an error record names it.</param>
    /// <param name="output">Gets exactly one line, ending in <c>\n</c>: a decision, or
    /// <c>{"error":{"line":…,"caseId":…,"diagnostics":[…]}}</c>.</param>
    /// <returns>Whether it is a decision.</returns>
    public bool Decide(ReadOnlySpan<byte> line, long lineNumber, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (line.StartsWith(Encoding.UTF8.Preamble)) line = line[Encoding.UTF8.Preamble.Length..];
        if (!_reader.TryRead(line, out var record, out var id)) return DecideWithCare(line, lineNumber, output);
        PlainLines++;
        output.Write(_decisions.Write(_engine.Decide(record, id)));
        return true;
    }

    /// <summary>The way every case file goes. What is wrong with the case becomes its error record.</summary>
    internal bool DecideWithCare(ReadOnlySpan<byte> line, long lineNumber, IBufferWriter<byte> output)
    {
        var diagnostics = new DiagnosticBag();
        IReadOnlyList<Diagnostic> found;
        if (LineText.Read(line, diagnostics) is { } text)
        {
            try
            {
                output.Write(_decisions.Write(_engine.Evaluate(CaseFile.ParseOne(text, LineText.Name))));
                return true;
            }
            catch (PatientCaseException refusal)
            {
                found = refusal.Diagnostics;
            }
        }
        else found = diagnostics.ToSorted();

        ErrorLine.Write(lineNumber, LineText.FindId(line), found, output);
        return false;
    }
}
