using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Radiculo.Rules.Tests.Fuzzing;

/// <summary>What holds for every batch, whatever its lines hold.</summary>
internal static class LinePromise
{
    /// <summary>Each line is answered by one line: a decision that is the case file's own, or a record that names the line and says what is wrong.</summary>
    public static string Holds(Engines engines, byte[] batch)
    {
        var (records, decisions) = (new BatchTriage(engines.Pack), new BatchTriage(engines.Pack, full: true));
        var said = new StringBuilder();
        var number = 0;
        foreach (var line in Lines(batch))
        {
            number++;
            var answer = Answer(records, line, number, out var isDecision);
            var whole = Answer(decisions, line, number, out var isWholeDecision);
            if (isDecision != isWholeDecision) throw new BrokenPromiseException("the record and the whole decision differ in whether there is one");
            if (isDecision) HoldsForDecision(engines.Whole, line, answer, whole);
            else HoldsForError(number, answer, whole);
            said.Append(answer).Append(whole);
        }

        return said.ToString();
    }

    /// <summary>As a host cuts its input: at every line feed.</summary>
    private static List<byte[]> Lines(byte[] batch)
    {
        var lines = new List<byte[]>();
        foreach (var range in batch.AsSpan().Split((byte)'\n')) lines.Add(batch[range]);
        return lines;
    }

    private static string Answer(BatchTriage triage, byte[] line, int number, out bool isDecision)
    {
        isDecision = Write(triage.Decide, out var answer);
        var body = line.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? line[Encoding.UTF8.Preamble.Length..] : line;
        if (Write((_, n, output) => triage.DecideWithCare(body, n, output), out var careful) != isDecision || answer != careful) throw new BrokenPromiseException($"the short way: {answer}\nthe long way: {careful}");
        if (answer.IndexOf('\n', StringComparison.Ordinal) != answer.Length - 1) throw new BrokenPromiseException($"not one line: {answer}");
        return answer;

        bool Write(Deciding decide, out string text)
        {
            var output = new ArrayBufferWriter<byte>();
            var decided = decide(line, number, output);
            text = Encoding.UTF8.GetString(output.WrittenSpan);
            return decided;
        }
    }

    private delegate bool Deciding(ReadOnlySpan<byte> line, long lineNumber, IBufferWriter<byte> output);

    private static void HoldsForDecision(ITriageEngine engine, byte[] line, string answer, string whole)
    {
        var start = line.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? 3 : 0;
        var decision = engine.Evaluate(CaseFile.ParseOne(Encoding.UTF8.GetString(line, start, line.Length - start), "line.json"));
        using var expected = JsonDocument.Parse(decision.ToJson());
        using var given = JsonDocument.Parse(whole);
        using var record = JsonDocument.Parse(answer);
        if (!JsonElement.DeepEquals(expected.RootElement, given.RootElement)) throw new BrokenPromiseException($"another decision than the case file's: {whole}");
        foreach (var field in record.RootElement.EnumerateObject().Where(f => f.Value.ValueKind == JsonValueKind.String))
        {
            if (!JsonElement.DeepEquals(field.Value, expected.RootElement.GetProperty(field.Name))) throw new BrokenPromiseException($"the record says otherwise of {field.Name}: {answer}");
        }
    }

    private static void HoldsForError(int number, string answer, string whole)
    {
        using var json = JsonDocument.Parse(answer);
        var error = json.RootElement.GetProperty("error");
        if (answer != whole) throw new BrokenPromiseException($"two error records of one line: {answer}{whole}");
        if (error.GetProperty("line").GetInt32() != number) throw new BrokenPromiseException(string.Create(CultureInfo.InvariantCulture, $"line {number} is called another: {answer}"));
        if (error.GetProperty("diagnostics").GetArrayLength() == 0) throw new BrokenPromiseException($"an error without a reason: {answer}");
    }
}
