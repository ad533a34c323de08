using System.Text;
using System.Text.Json;
using CsCheck;
using Radiculo.Rules.Testing;
using Radiculo.Rules.Tests.Machine;
using Radiculo.Rules.Tests.Reference;
using Radiculo.Rules.Tests.Reference.Generated;
using Radiculo.Rules.Tests.ShippedPack;

namespace Radiculo.Rules.Tests.Fuzzing;

/// <summary>What holds for every input, however broken. Each gives back what the library said, to be the same the next time.</summary>
internal static class Promise
{
    /// <summary>
    /// A pack is checked without an exception, and has an engine exactly if nothing is an error. That engine decides as the naive reading of the language page does.
    /// </summary>
    public static string HoldsForPack(IEnumerable<RuleSource> sources, int patients = 0)
    {
        var files = sources.ToDictionary(s => s.Path, s => s.Text, StringComparer.Ordinal);
        var pack = RulePack.Load(files.Select(f => new RuleSource(f.Key, f.Value)));
        foreach (var file in files) files[file.Key] = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(file.Value));
        var said = Check(pack.Diagnostics, files);
        if (pack.HasErrors != pack.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error)) throw new BrokenPromiseException("HasErrors does not say whether there is an error");
        if (pack.HasErrors) return said;
        var engines = new Engines(pack);
        return said + Decide(engines.Whole, new PatientCase(new DateOnly(2026, 3, 16)), files) + string.Concat(Patients(pack, patients).Select(p => DecideAsThePageReads(engines, p, files)));
    }

    /// <summary>A condition of a pack without errors prints itself, and what it prints is read as itself and decides the same.</summary>
    public static string HoldsForCondition(string condition, int patients)
    {
        var said = HoldsForPack(Quoted(condition), patients);
        var pack = RulePack.Load(Quoted(condition));
        if (pack.HasErrors) return said;
        var printed = Print(pack);
        var again = RulePack.Load(Quoted(printed));
        if (again.HasErrors || Print(again) != printed) throw new BrokenPromiseException($"`{printed}` is not read as it was printed");
        return said;

        static IEnumerable<RuleSource> Quoted(string text) => ConditionsPack.Sources(JsonSerializer.Serialize(text), "advice: note");

        static string Print(RulePack pack) => pack.Bound.Rules.Single().When.ToString();
    }

    /// <summary>JSON is read without an exception; where it is also YAML, that says the same of the same patient.</summary>
    public static string HoldsForJson(Engines engines, string text)
    {
        var said = HoldsForCases(engines, "case.json", text);
        var (json, yaml) = (CaseFile.Parse(text, "case.json"), CaseFile.Parse("---\n" + text, "case.yaml"));
        if (json.Diagnostics.Count > 0 || yaml.Diagnostics.Count > 0) return said;
        if (!json.Cases.Select(c => Patient.Of(c).ToString()).SequenceEqual(yaml.Cases.Select(c => Patient.Of(c).ToString()))) throw new BrokenPromiseException("another patient in JSON than in YAML");
        return said;
    }

    /// <summary>Any bytes are read without an exception, and as the text they hold if they are UTF-8.</summary>
    public static string HoldsForBytes(string name, byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var file = CaseFile.Load(new MemoryStream(bytes), name);
        var said = Check(file.Diagnostics, new Dictionary<string, string>(StringComparer.Ordinal) { [name] = text });
        var isText = !text.Contains('\ufffd', StringComparison.Ordinal) && !text.StartsWith('\ufeff');
        if (isText && file.Cases.Count != CaseFile.Parse(text, name).Cases.Count) throw new BrokenPromiseException("other cases in the bytes than in the text");
        return said;
    }

    /// <summary>A text of cases is read without an exception; each case that could be read is decided on, or refused with diagnostics.</summary>
    public static string HoldsForCases(ITriageEngine engine, string name, string text) => HoldsForCases(name, text, (patient, files) => Decide(engine, patient, files));

    /// <summary>The same, and each decision is the one the language page reads.</summary>
    public static string HoldsForCases(Engines engines, string name, string text) => HoldsForCases(name, text, (patient, files) => DecideAsThePageReads(engines, patient, files));

    private static string HoldsForCases(string name, string text, Func<PatientCase, Dictionary<string, string>, string> decide)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal) { [name] = text };
        var file = CaseFile.Parse(text, name);
        var said = Check(file.Diagnostics, files);
        if (file.Cases.Count == 0 && file.Diagnostics.Count == 0) throw new BrokenPromiseException("no case, and nothing said why");
        return said + string.Concat(file.Cases.Select(patient => decide(patient, files)));
    }

    /// <summary>A file of test cases is read without an exception, and run if nothing is wrong with it.</summary>
    public static string HoldsForExpectations(RulePack pack, string text)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal) { ["cases/some.yaml"] = text };
        var cases = PackCases.Load([new RuleSource("cases/some.yaml", text)], pack);
        var said = Check(cases.Diagnostics, files);
        if (cases.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error)) return said;
        return said + Check([.. cases.Run().SelectMany(r => r.Mismatches).Select(m => m.Diagnostic)], files);
    }

    private static string DecideAsThePageReads(Engines engines, PatientCase patient, Dictionary<string, string> files) => Decide(engines.Whole, patient, files, decision =>
    {
        var differences = Agreement.Disagreements(engines.Pack, engines.Whole, patient);
        if (differences.Count > 0) throw new BrokenPromiseException($"the page reads otherwise: {string.Join("; ", differences.Take(5))}");
        if (!SameDecision.Are(decision, engines.Reached.Evaluate(patient))) throw new BrokenPromiseException("what recorded facts reach decides otherwise");
        foreach (var screening in new[] { engines.Whole.Screen(patient), engines.Reached.Screen(patient) })
        {
            if (!SameDecision.Are(screening, decision)) throw new BrokenPromiseException($"the screening says otherwise: {screening}");
        }

        foreach (var rule in engines.Pack.RuleIds.Take(3)) decision.WhyNot(rule);
    });

    private static string Decide(ITriageEngine engine, PatientCase patient, Dictionary<string, string> files, Action<TriageDecision>? check = null)
    {
        TriageDecision decision;
        try
        {
            decision = engine.Evaluate(patient);
        }
        catch (PatientCaseException refusal)
        {
            if (refusal.Diagnostics.Count == 0) throw new BrokenPromiseException("a case refused without a reason");
            return Check(refusal.Diagnostics, files);
        }

        check?.Invoke(decision);
        var explanation = decision.Explain();
        if (explanation.Length == 0) throw new BrokenPromiseException("a decision without an explanation");
        return decision.ToJson() + explanation;
    }

    /// <summary>Patients for the pack's facts; fewer where a pack's lengths of time or ranges lead outside the calendar or the generator's numbers.</summary>
    private static IEnumerable<PatientCase> Patients(RulePack pack, int count)
    {
        for (var number = 0; number < count; number++)
        {
            PatientCase patient;
            try
            {
                patient = CaseFile.ParseOne(new GeneratedPatients(pack.Bound).Generate(new PCG(1, (ulong)number), null, out _));
            }
            catch (Exception error) when (error is ArgumentOutOfRangeException or OverflowException)
            {
                continue;
            }

            yield return patient;
        }
    }

    private static string Check(IReadOnlyList<Diagnostic> diagnostics, Dictionary<string, string> files)
    {
        var said = new StringBuilder();
        foreach (var diagnostic in diagnostics)
        {
            var text = diagnostic.Render();
            said.Append(text).Append('\n');
            if (diagnostic.Location is not { } at) continue;
            if (text.Split('\n').Any(line => line.Any(char.IsControl))) throw new BrokenPromiseException($"a control character reaches the terminal: {text}");
            if (diagnostic.Message.Length is 0 or > 1200 || text.Length > 5000) throw new BrokenPromiseException($"{text.Length} characters of message");
            if (!files.TryGetValue(at.Path, out var file)) file = "";
            if (at.Start.Line < 1 || at.Start.Column < 1 || at.Start.Column > at.LineText.Length + 2 || at.End.Line < at.Start.Line) throw new BrokenPromiseException($"a place outside its file: {text}");
            if (at.LineText.Length > 0 && !file.Contains(at.LineText, StringComparison.Ordinal)) throw new BrokenPromiseException($"a line that is not in the file: {text}");
        }

        return said.ToString();
    }
}

internal sealed class BrokenPromiseException(string message) : Exception(message);
