using System.Globalization;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Tests.Cli;

public class TriageTextTests
{
    [Fact]
    public void An_emergency_says_so_first_in_capitals_and_in_a_double_frame()
    {
        var lines = ToolRun.With(CaseTexts.Emergency, "triage", "-").Output.Split('\n');

        lines[0].Should().StartWith("╔═");
        lines[1].Should().StartWith("║ EMERGENCY ");
        lines[2].Should().StartWith("║ Go to an emergency department now");
    }

    [Fact]
    public void An_emergency_offers_no_treatment_and_asks_nothing_that_could_not_raise_it()
    {
        var text = ToolRun.With(CaseTexts.Emergency.Replace("facts: {", "facts: { leg_pain: present,", StringComparison.Ordinal), "triage", "-").Output;

        text.Should().NotContain("Treatments: recommended").And.NotContain("Treatments: conditional").And.NotContain("Ask next").And.NotContain("Stop rules");
    }

    [Fact]
    public void Open_red_flags_come_before_a_low_disposition()
    {
        var text = ToolRun.With(CaseTexts.NothingKnown, "triage", "-").Output;

        text.Split('\n')[1].Should().Contain("ASK FIRST: COULD STILL BE EMERGENCY");
        text.Should().Contain("No treatment is offered until").And.Contain("Do not act on that yet.");
        text.Should().NotContain("It is not urgent", "an instruction nobody may act on yet is not printed");
    }

    [Fact]
    public void Every_question_that_keeps_a_red_flag_open_is_asked_and_the_rest_are_counted()
    {
        var decision = RulePack.LumbosacralRadiculopathy.CreateEngine().Evaluate(CaseFile.ParseOne(CaseTexts.NothingKnown));
        var open = decision.Questions.Where(q => q.CouldRaiseTo is "emergency" or "urgent_evaluation").ToList();

        var text = ToolRun.With(CaseTexts.NothingKnown, "triage", "-").Output;

        open.Should().HaveCountGreaterThan(5).And.OnlyContain(q => text.Contains($"[{q.Fact}:", StringComparison.Ordinal));
        text.Should().Contain($"and {decision.Questions.Count - open.Count} more of less consequence");
    }

    [Fact]
    public void Offered_treatment_carries_its_dose_its_steps_and_its_stop_rules()
    {
        var text = Unwrapped(ToolRun.Of("triage", CaseTexts.Sample("first-visit.yaml")).Output);

        var offered = RulePack.LumbosacralRadiculopathy.CreateEngine().Evaluate(CaseFile.Load(CaseTexts.Sample("first-visit.yaml")).Cases[0])
            .Treatments.Where(t => t.Stance <= Stance.Conditional).ToList();
        var protocols = offered.Select(t => t.Protocol).OfType<Protocol>().ToList();
        protocols.Should().HaveCountGreaterThan(1);
        text.Should().ContainAll(offered.Select(t => t.Dose).OfType<string>().Select(d => $"Dose: {d}"));
        text.Should().ContainAll(protocols.SelectMany(p => p.Steps.Select((s, i) => $"{i + 1}. {s.Do}")));
        text.Should().ContainAll(protocols.SelectMany(p => p.Stop.Select(s => $"! {s.When}: {s.Do}")));
    }

    [Fact]
    public void Withheld_treatment_carries_its_reason_but_no_dose_and_no_steps()
    {
        var text = ToolRun.Of("triage", CaseTexts.Sample("two-weeks-stuck.yaml")).Output;

        var withheld = text[text.IndexOf("Treatments: withheld", StringComparison.Ordinal)..text.IndexOf("Advice for the patient", StringComparison.Ordinal)];
        withheld.Should().Contain("Why: ").And.NotContain("Dose: ").And.NotContain("Steps: ");
    }

    [Fact]
    public void A_decision_names_the_rules_it_comes_from()
    {
        var pack = RulePack.LumbosacralRadiculopathy.Pack;

        Unwrapped(ToolRun.With(CaseTexts.Emergency, "triage", "-").Output).Should().EndWith($"{pack.Id} {pack.Version}, content {pack.Hash[..12]}.");
    }

    [Fact]
    public void Several_cases_have_titles_and_a_case_without_a_name_goes_by_its_place()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("two.yaml", CaseTexts.Several(CaseTexts.Emergency, "as_of: 2026-03-16\nfacts: {}\n"));

        var text = ToolRun.Of("triage", file).Output;

        text.Should().StartWith($"Case saddle ({file})\n").And.Contain($"\n\nCase of {file}, line 5\n");
    }

    [Fact]
    public void One_case_has_no_title() => ToolRun.With(CaseTexts.Emergency, "triage", "-").Output.Should().NotContain("Case saddle");

    [Theory]
    [InlineData(40)]
    [InlineData(73)]
    [InlineData(100)]
    [InlineData(140)]
    public void No_line_is_wider_than_the_terminal(int width) =>
        ToolRun.On("", width, usesColour: false, "triage", CaseTexts.Sample("first-visit.yaml")).Output.Split('\n').Should().OnlyContain(l => l.Length <= width);

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void The_culture_changes_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        string[] args = ["triage", CaseTexts.Sample("two-weeks-stuck.yaml"), "--explain"];
        var expected = ToolRun.Of(args);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);
            ToolRun.Of(args).Should().Be(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void A_control_character_in_a_case_does_not_reach_the_terminal()
    {
        const string Case = """{ "id": "\u001b[31mred\u0007", "as_of": "2026-03-16", "facts": { "a\u001b[2Jb": "present" } }""";

        var run = ToolRun.With($"[{Case}, {Case.Replace("\\u001b[2J", "", StringComparison.Ordinal).Replace("ab", "fever", StringComparison.Ordinal)}]", "triage", "-");

        (run.Output + run.Error).Should().Contain("red").And.NotContain("\u001b").And.NotContain("\u0007");
    }

    private static string Unwrapped(string text) => string.Join(' ', text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
