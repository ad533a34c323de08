using Radiculo.Rules.Cases;
using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.NRules;

/// <summary>Reads recorded values by the type of one fact, for conditions. A value that does not fit throws: it is never taken for "not met".</summary>
internal sealed class FactReader(Fact fact)
{
    public long Read(RecordedFact recorded) => Read(recorded.Value, null);

    public long Read(EarlierFact earlier) => Read(earlier.Value, earlier.Date);

    private long Read(FactValue value, DateOnly? visit)
    {
        var diagnostics = new DiagnosticBag();
        return new ValueReader(fact, null, visit, diagnostics).Read(value, DateOnly.MaxValue) ?? throw new PatientCaseException(null, diagnostics.ToSorted());
    }
}
