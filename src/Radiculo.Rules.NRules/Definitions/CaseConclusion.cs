using NRules.RuleModel;

namespace Radiculo.Rules.NRules;

/// <summary>Puts the case together from the facts a session holds of it.</summary>
internal sealed class CaseConclusion(CaseReading reading)
{
    private const string Key = "case";

    public void Draw(IContext context, IEnumerable<ICaseFact> facts)
    {
        var linked = context.GetLinked(Key);
        var assessed = Read(context, facts, linked);
        if (linked is null) context.InsertLinked(Key, assessed);
        else context.UpdateLinked(Key, assessed);
    }

    /// <summary>
    /// A value that does not fit its fact throws. The case as it was before goes with it: a host may declare the failure handled, and a
    /// verdict must not outlive the record it rests on.
    /// </summary>
    private AssessedCase Read(IContext context, IEnumerable<ICaseFact> facts, object? linked)
    {
        try
        {
            return new AssessedCase(reading, reading.Decide(facts));
        }
        catch (PatientCaseException)
        {
            if (linked is not null) context.RetractLinked(Key, linked);
            throw;
        }
    }
}
