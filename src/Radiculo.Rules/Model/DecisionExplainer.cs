namespace Radiculo.Rules.Model;

/// <summary>
/// What a decision asks of the engine that made it when somebody wants to know why. Nothing is worked out before that. Abstract, because
/// the model stands before the rooms that know how.
/// </summary>
internal abstract class DecisionExplainer
{
    public abstract IReadOnlyList<Question> QuestionsOf(TriageDecision decision);

    /// <summary>The explanation of the decision this belongs to; made once, however often it is asked for.</summary>
    public abstract Explanation Explain(TriageDecision decision);

    public abstract WhyNot WhyNot(string ruleId);

    public abstract Verdict VerdictOf(string ruleId);

    public abstract int RankOf(string disposition);
}
