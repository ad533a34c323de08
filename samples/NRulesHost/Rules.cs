using NRules.Fluent.Dsl;
using Radiculo.Rules.NRules;

namespace NRulesHost;

/// <summary>What the host knows and the pack does not.</summary>
internal sealed record Appointment(string What, DateOnly Day);

/// <summary>Matches what the pack's rules conclude: any red flag, whatever it rests on.</summary>
internal sealed class TellTheDoctorOnDuty : Rule
{
    public override void Define()
    {
        RuleVerdict verdict = null!;

        When().Match(() => verdict, v => v.RedFlag != null);

        Then().Do(_ => Console.WriteLine($"  doctor on duty: {verdict.RedFlag}, {verdict.Disposition} ({verdict.Rule})"));
    }
}

/// <summary>Joins a conclusion of the pack with a fact of the host's own.</summary>
internal sealed class HoldAppointmentsWhileARedFlagStands : Rule
{
    public override void Define()
    {
        Appointment appointment = null!;

        When().Match(() => appointment).Exists<RuleVerdict>(v => v.RedFlag != null);

        Then().Do(_ => Console.WriteLine($"  hold: {appointment.What} on {appointment.Day:yyyy-MM-dd}"));
    }
}

/// <summary>Matches the record itself, as the pack's rules do: one fact for each that is recorded.</summary>
internal sealed class NoteWhatWasRecorded : Rule
{
    public override void Define()
    {
        RecordedFact fact = null!;

        When().Match(() => fact, f => f.Id == "saddle_numbness");

        Then().Do(_ => Console.WriteLine($"  record: {fact.Id} is {fact.Value}"));
    }
}
