using NRules;
using NRules.Fluent;
using NRules.RuleModel;
using NRulesHost;
using Radiculo.Rules;
using Radiculo.Rules.NRules;

// the pack's rules and the host's own, in one session
var pack = RulePack.LumbosacralRadiculopathy;
var repository = new RuleRepository();
repository.Load(rules => rules.PrivateTypes().From(typeof(TellTheDoctorOnDuty).Assembly));
var sessions = new NRules.RuleCompiler().Compile([.. pack.ToRuleDefinitions(), .. repository.GetRules()]);

var patient = new PatientCase(asOf: new DateOnly(2026, 3, 16))
{
    ["leg_pain"] = Finding.Present,
    ["saddle_numbness"] = Finding.Absent,
    ["care_start_date"] = new DateOnly(2026, 3, 2),
};

var session = sessions.CreateSession();
session.Insert(new Appointment("physiotherapy", new DateOnly(2026, 3, 18)));
session.InsertAll(RadiculoFacts.From(patient, pack));
Decide("As recorded");

// one answer of an interview: the session works out what it changes, and nothing else
session.Update(new RecordedFact("saddle_numbness", Finding.Present));
Decide("The patient corrects an answer");

void Decide(string when)
{
    Console.WriteLine(when);
    session.Fire();
    var verdicts = session.Query<RuleVerdict>().ToList();
    var (hold, refuted) = (verdicts.Count(v => v.Verdict == Verdict.Satisfied), verdicts.Count(v => v.Verdict == Verdict.Refuted));
    Console.WriteLine($"  {hold} rules hold, {refuted} are refuted, {pack.RuleIds.Count - verdicts.Count} are undetermined");
}
