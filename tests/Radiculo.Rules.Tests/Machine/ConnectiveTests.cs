using Radiculo.Rules.Model;

namespace Radiculo.Rules.Tests.Machine;

/// <summary>The truth tables of the language page, exhaustively, from YAML to the engine.</summary>
public class ConnectiveTests
{
    private static readonly Verdict[] Values = [Verdict.Satisfied, Verdict.Refuted, Verdict.Undetermined];

    private static readonly (string Name, Func<string, string> Write, Func<Verdict[], Verdict> Table)[] Connectives =
    [
        ("all", items => $"{{ all: [{items}] }}", v => v.All(IsTrue) ? Verdict.Satisfied : v.Any(IsFalse) ? Verdict.Refuted : Verdict.Undetermined),
        ("list", items => $"[{items}]", v => v.All(IsTrue) ? Verdict.Satisfied : v.Any(IsFalse) ? Verdict.Refuted : Verdict.Undetermined),
        ("any", items => $"{{ any: [{items}] }}", v => v.Any(IsTrue) ? Verdict.Satisfied : v.All(IsFalse) ? Verdict.Refuted : Verdict.Undetermined),
        ("none", items => $"{{ none: [{items}] }}", v => v.All(IsFalse) ? Verdict.Satisfied : v.Any(IsTrue) ? Verdict.Refuted : Verdict.Undetermined),
        .. Enumerable.Range(1, 4).Select(n => AtLeast(n)),
    ];

    /// <summary>The tables of two items, written out.</summary>
    [Theory]
    [InlineData("all", "TTT TFF TUU FTF FFF FUF UTU UFF UUU")]
    [InlineData("list", "TTT TFF TUU FTF FFF FUF UTU UFF UUU")]
    [InlineData("any", "TTT TFT TUT FTT FFF FUU UTT UFU UUU")]
    [InlineData("none", "TTF TFF TUF FTF FFT FUU UTF UFU UUU")]
    [InlineData("at least 1", "TTT TFT TUT FTT FFF FUU UTT UFU UUU")]
    [InlineData("at least 2", "TTT TFF TUU FTF FFF FUF UTU UFF UUU")]
    public void Two_items_come_out_as_the_table_has_it(string connective, string table)
    {
        var rule = Connectives.Single(c => c.Name == connective).Write("'f0 is present', 'f1 is present'");
        var engine = Load(2, [rule]).CreateEngine();
        foreach (var row in table.Split(' '))
        {
            engine.Evaluate(Case([Read(row[0]), Read(row[1])])).VerdictOf("r0").Should().Be(Read(row[2]), "of {0} over {1}", connective, row[..2]);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Every_connective_over_that_many_items_follows_its_table(int items)
    {
        var connectives = Connectives.Where(c => !c.Name.StartsWith("at least", StringComparison.Ordinal) || c.Name[^1] - '0' <= items).ToList();
        var list = string.Join(", ", Enumerable.Range(0, items).Select(i => $"'f{i} is present'"));
        var engine = Load(items, connectives.Select(c => c.Write(list))).CreateEngine();
        foreach (var values in Assignments(items))
        {
            var decision = engine.Evaluate(Case(values));
            for (var i = 0; i < connectives.Count; i++) decision.VerdictOf($"r{i}").Should().Be(connectives[i].Table(values), "of {0} over {1}", connectives[i].Name, string.Join(' ', values));
        }
    }

    /// <summary>Three levels deep: every connective over a finding and every connective over a finding and every connective over two.</summary>
    [Fact]
    public void Nested_connectives_follow_the_table_of_each_level()
    {
        var levels = Connectives.Where(c => c.Name is "all" or "any" or "none" or "at least 1" or "at least 2").ToList();
        var nests = (from outer in levels from middle in levels from inner in levels select (outer, middle, inner)).ToList();
        var engine = Load(4, nests.Select(n => n.outer.Write($"'f0 is present', {n.middle.Write($"'f1 is present', {n.inner.Write("'f2 is present', 'f3 is present'")}")}"))).CreateEngine();
        foreach (var v in Assignments(4))
        {
            var decision = engine.Evaluate(Case(v));
            for (var i = 0; i < nests.Count; i++)
            {
                var (outer, middle, inner) = nests[i];
                var expected = outer.Table([v[0], middle.Table([v[1], inner.Table([v[2], v[3]])])]);
                decision.VerdictOf($"r{i}").Should().Be(expected, "of {0}, {1}, {2} over {3}", outer.Name, middle.Name, inner.Name, string.Join(' ', v));
            }
        }
    }

    /// <summary>Items that repeat count each time, as the page's tables count items.</summary>
    [Fact]
    public void At_least_counts_an_item_as_often_as_it_stands_there()
    {
        var engine = Load(2, ["{ at_least: { count: 2, of: ['f0 is present', 'f0 is present', 'f1 is present'] } }"]).CreateEngine();
        engine.Evaluate(Case([Verdict.Satisfied, Verdict.Refuted])).VerdictOf("r0").Should().Be(Verdict.Satisfied);
        engine.Evaluate(Case([Verdict.Refuted, Verdict.Satisfied])).VerdictOf("r0").Should().Be(Verdict.Refuted);
        engine.Evaluate(Case([Verdict.Undetermined, Verdict.Satisfied])).VerdictOf("r0").Should().Be(Verdict.Undetermined);
    }

    [Fact]
    public void Always_holds_alone_and_inside_groups()
    {
        var engine = Load(1, ["always", "[always, 'f0 is present']", "{ any: [always, 'f0 is present'] }", "{ none: [always] }", "{ at_least: { count: 2, of: [always, 'f0 is present'] } }"]).CreateEngine();
        var decision = engine.Evaluate(Case([Verdict.Undetermined]));
        Enumerable.Range(0, 5).Select(i => decision.VerdictOf($"r{i}")).Should().Equal(Verdict.Satisfied, Verdict.Undetermined, Verdict.Satisfied, Verdict.Refuted, Verdict.Undetermined);
    }

    [Fact]
    public void Asking_whether_a_group_is_known_is_two_valued()
    {
        foreach (var (name, write, table) in Connectives.Where(c => c.Name is "all" or "any" or "none" or "at least 1" or "at least 2"))
        {
            var engine = Load(2, ["'group is known'", "'group is unknown'"], $"define: {{ group: {{ title: Group, when: {write("'f0 is present', 'f1 is present'")} }} }}\n").CreateEngine();
            foreach (var values in Assignments(2))
            {
                var isKnown = table(values) != Verdict.Undetermined;
                var decision = engine.Evaluate(Case(values));
                decision.VerdictOf("r0").Should().Be(isKnown ? Verdict.Satisfied : Verdict.Refuted, "of {0} over {1}", name, string.Join(' ', values));
                decision.VerdictOf("r1").Should().Be(isKnown ? Verdict.Refuted : Verdict.Satisfied, "of {0} over {1}", name, string.Join(' ', values));
            }
        }
    }

    private static (string Name, Func<string, string> Write, Func<Verdict[], Verdict> Table) AtLeast(int count) =>
        ($"at least {count}", items => $"{{ at_least: {{ count: {count}, of: [{items}] }} }}", v =>
            v.Count(IsTrue) >= count ? Verdict.Satisfied
            : v.Count(IsTrue) + v.Count(i => i == Verdict.Undetermined) < count ? Verdict.Refuted
            : Verdict.Undetermined);

    private static bool IsTrue(Verdict verdict) => verdict == Verdict.Satisfied;

    private static bool IsFalse(Verdict verdict) => verdict == Verdict.Refuted;

    private static Verdict Read(char letter) => letter switch { 'T' => Verdict.Satisfied, 'F' => Verdict.Refuted, _ => Verdict.Undetermined };

    private static IEnumerable<Verdict[]> Assignments(int items) =>
        items == 0 ? [[]] : Assignments(items - 1).SelectMany(rest => Values.Select(v => (Verdict[])[.. rest, v]));

    private static PatientCase Case(Verdict[] values)
    {
        var patient = new PatientCase(new DateOnly(2026, 3, 16));
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] != Verdict.Undetermined) patient[$"f{i}"] = IsTrue(values[i]) ? Finding.Present : Finding.Absent;
        }

        return patient;
    }

    private static RulePack Load(int findings, IEnumerable<string> conditions, string define = "") => RulePack.Load(
    [
        new("pack.yaml", "{ id: tables, version: 1.0.0, title: Tables, scope: { covers: Truth., not_covered: [all else] } }"),
        new("vocabulary.yaml", "facts:\n" + string.Concat(Enumerable.Range(0, findings).Select(i => $"  f{i}: {{ type: finding, means: Finding., question: Finding? }}\n"))),
        new("catalogue/all.yaml", "dispositions: [{ id: home, title: Home, means: Stay. }]\nadvice: { note: { title: Note, text: Noted., audience: clinician } }"),
        new("rules.yaml", define + "rules:\n" + string.Concat(conditions.Select((c, i) => $"  - {{ id: r{i}, title: Rule, when: {c}, then: {{ advice: note }} }}\n"))),
    ]);
}
