namespace Radiculo.Rules.Tests.ShippedPack;

/// <summary>Whether two decisions are the same in every field, without writing them out.</summary>
internal static class SameDecision
{
    public static bool Are(TriageDecision a, TriageDecision b) =>
        a.Pack == b.Pack && a.CaseId == b.CaseId && a.AsOf == b.AsOf && a.Status == b.Status
        && a.Disposition == b.Disposition && a.PossibleDisposition == b.PossibleDisposition && a.DispositionTitle == b.DispositionTitle && a.Instruction == b.Instruction
        && Are(a.RedFlags, b.RedFlags, Are) && Are(a.OutOfScope, b.OutOfScope, Are) && Are(a.NerveRoots, b.NerveRoots, Are) && Are(a.DirectionalPreference, b.DirectionalPreference)
        && Are(a.Reevaluation, b.Reevaluation) && Are(a.Treatments, b.Treatments, Are) && Are(a.Investigations, b.Investigations, Are) && Are(a.Advice, b.Advice, Are)
        && Are(a.SafetyNet, b.SafetyNet) && Are(a.NotCovered, b.NotCovered) && a.Disclaimer == b.Disclaimer && Are(a.Questions, b.Questions, (x, y) => x == y);

    public static bool Are(Screening a, TriageDecision b) =>
        a.Status == b.Status && a.Disposition == b.Disposition && a.PossibleDisposition == b.PossibleDisposition && Are(a.RedFlags, b.RedFlags, Are);

    private static bool Are(RedFlag a, RedFlag b) => a.Id == b.Id && a.Title == b.Title && a.Verdict == b.Verdict && a.Disposition == b.Disposition && Are(a.Rules, b.Rules);

    private static bool Are(ScopeReason a, ScopeReason b) => a.Id == b.Id && a.Title == b.Title && Are(a.Rules, b.Rules);

    private static bool Are(NerveRoot a, NerveRoot b) => a.Id == b.Id && Are(a.Rules, b.Rules);

    private static bool Are(DirectionalPreference a, DirectionalPreference b) => a.Value == b.Value && Are(a.Rules, b.Rules) && Are(a.Conflict, b.Conflict, Are);

    private static bool Are(DirectionSide a, DirectionSide b) => a.Value == b.Value && Are(a.Rules, b.Rules);

    private static bool Are(Reevaluation? a, Reevaluation? b) =>
        a is null || b is null ? ReferenceEquals(a, b) : a.DueOn == b.DueOn && a.DueInDays == b.DueInDays && Are(a.Reasons, b.Reasons, Are);

    private static bool Are(ReevaluationReason a, ReevaluationReason b) => a.Id == b.Id && a.Title == b.Title && a.DueOn == b.DueOn && Are(a.Rules, b.Rules);

    private static bool Are(Treatment a, Treatment b) =>
        a.Id == b.Id && a.Title == b.Title && a.Stance == b.Stance && a.Dose == b.Dose && a.Timeline == b.Timeline && a.Note == b.Note && a.Evidence == b.Evidence
        && Are(a.Why, b.Why) && Are(a.Rules, b.Rules) && Are(a.Measures, b.Measures) && Are(a.Protocol, b.Protocol);

    private static bool Are(Protocol? a, Protocol? b) =>
        ReferenceEquals(a, b) || (a is not null && b is not null && a.Id == b.Id && a.Title == b.Title && a.Repeat == b.Repeat && a.Note == b.Note
        && Are(a.Steps, b.Steps, (x, y) => x == y) && Are(a.Stop, b.Stop, (x, y) => x == y));

    private static bool Are(Investigation a, Investigation b) =>
        a.Id == b.Id && a.Title == b.Title && a.Stance == b.Stance && a.Note == b.Note && a.Evidence == b.Evidence && Are(a.Why, b.Why) && Are(a.Rules, b.Rules);

    private static bool Are(Advice a, Advice b) => a.Id == b.Id && a.Title == b.Title && a.Audience == b.Audience && a.Text == b.Text && Are(a.Rules, b.Rules);

    private static bool Are(SafetyNet? a, SafetyNet? b) =>
        ReferenceEquals(a, b) || (a is not null && b is not null && a.Title == b.Title && Are(a.Items, b.Items, (x, y) => x == y));

    private static bool Are(IReadOnlyList<string> a, IReadOnlyList<string> b) => Are(a, b, string.Equals);

    private static bool Are<T>(IReadOnlyList<T> a, IReadOnlyList<T> b, Func<T, T, bool> are)
    {
        if (ReferenceEquals(a, b)) return true;
        if (a.Count != b.Count) return false;
        for (var i = 0; i < a.Count; i++)
        {
            if (!are(a[i], b[i])) return false;
        }

        return true;
    }
}
