using System.Text;
using Radiculo.Rules.Testing;

namespace Radiculo.Rules.Tests.Fuzzing;

/// <summary>What holds for every input, however broken.</summary>
internal static class Promise
{
    /// <summary>A pack is checked without an exception, and has an engine exactly if nothing is an error.</summary>
    public static void HoldsForPack(IEnumerable<RuleSource> sources)
    {
        var files = sources.ToDictionary(s => s.Path, s => s.Text, StringComparer.Ordinal);
        var pack = RulePack.Load(files.Select(f => new RuleSource(f.Key, f.Value)));
        foreach (var file in files) files[file.Key] = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(file.Value));
        Check(pack.Diagnostics, files);
        if (pack.HasErrors != pack.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error)) throw new BrokenPromiseException("HasErrors does not say whether there is an error");
        if (!pack.HasErrors) Decide(pack.CreateEngine(), new PatientCase(new DateOnly(2026, 3, 16)), files);
    }

    /// <summary>A text of cases is read without an exception; each case that could be read is decided on, or refused with diagnostics.</summary>
    public static void HoldsForCases(ITriageEngine engine, string name, string text)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal) { [name] = text };
        var file = CaseFile.Parse(text, name);
        Check(file.Diagnostics, files);
        if (file.Cases.Count == 0 && file.Diagnostics.Count == 0) throw new BrokenPromiseException("no case, and nothing said why");
        foreach (var patient in file.Cases) Decide(engine, patient, files);
    }

    /// <summary>A file of test cases is read without an exception, and run if nothing is wrong with it.</summary>
    public static void HoldsForExpectations(RulePack pack, string text)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal) { ["cases/some.yaml"] = text };
        var cases = PackCases.Load([new RuleSource("cases/some.yaml", text)], pack);
        Check(cases.Diagnostics, files);
        if (cases.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error)) return;
        Check([.. cases.Run().SelectMany(r => r.Mismatches).Select(m => m.Diagnostic)], files);
    }

    private static void Decide(ITriageEngine engine, PatientCase patient, Dictionary<string, string> files)
    {
        try
        {
            var decision = engine.Evaluate(patient);
            if (decision.Explain().Length == 0) throw new BrokenPromiseException("a decision without an explanation");
        }
        catch (PatientCaseException refusal)
        {
            if (refusal.Diagnostics.Count == 0) throw new BrokenPromiseException("a case refused without a reason");
            Check(refusal.Diagnostics, files);
        }
    }

    private static void Check(IReadOnlyList<Diagnostic> diagnostics, Dictionary<string, string> files)
    {
        foreach (var diagnostic in diagnostics)
        {
            var text = diagnostic.Render();
            if (diagnostic.Location is not { } at) continue;
            if (text.Split('\n').Any(line => line.Any(char.IsControl))) throw new BrokenPromiseException($"a control character reaches the terminal: {text}");
            if (diagnostic.Message.Length is 0 or > 1200 || text.Length > 5000) throw new BrokenPromiseException($"{text.Length} characters of message");
            if (!files.TryGetValue(at.Path, out var file)) file = "";
            if (at.Start.Line < 1 || at.Start.Column < 1 || at.Start.Column > at.LineText.Length + 2 || at.End.Line < at.Start.Line) throw new BrokenPromiseException($"a place outside its file: {text}");
            if (at.LineText.Length > 0 && !file.Contains(at.LineText, StringComparison.Ordinal)) throw new BrokenPromiseException($"a line that is not in the file: {text}");
        }
    }
}

internal sealed class BrokenPromiseException(string message) : Exception(message);
