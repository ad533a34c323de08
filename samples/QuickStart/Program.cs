using Radiculo.Rules;

// An engine on the pack that ships with the library. Make one and keep it: it never changes and serves every thread.
var engine = RulePack.LumbosacralRadiculopathy.CreateEngine();

// A patient on the day of an assessment. What is left out is unknown, never absent.
var patient = new PatientCase(asOf: new DateOnly(2026, 3, 16))
{
    ["age"] = 46,
    ["care_start_date"] = new DateOnly(2026, 3, 2),
    ["leg_pain"] = Finding.Present,
    ["walk_minutes"] = 12,
};
patient.History.Add(new Visit(new DateOnly(2026, 3, 2)) { ["walk_minutes"] = 10 });
string[] denied = ["saddle_numbness", "groin_numbness", "leg_weakness_rapidly_worsening", "fever", "repeated_falls"];
foreach (var fact in denied) patient[fact] = Finding.Absent;
Show(engine.Evaluate(patient));

patient["bowel_bladder_change_new"] = Finding.Absent; // the answer to the first question
Show(engine.Evaluate(patient));

static void Show(TriageDecision decision)
{
    Console.WriteLine($"{decision.Status}: {decision.DispositionTitle}. {decision.Instruction}");
    foreach (var flag in decision.RedFlags) Console.WriteLine($"  red flag, {flag.Verdict}: {flag.Title}");
    foreach (var reason in decision.Reevaluation?.Reasons ?? []) Console.WriteLine($"  look again on {reason.DueOn:O}: {reason.Title}");
    foreach (var treatment in decision.Treatments)
        if (treatment.Stance is Stance.Recommended or Stance.Conditional) Console.WriteLine($"  {treatment.Stance}: {treatment.Title}");
    if (decision.Questions is [var next, ..]) Console.WriteLine($"  ask next: {next.Text}");
}
