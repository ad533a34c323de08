namespace Radiculo.Rules.NRules;

/// <summary>A fact of a case: the assessment, or what one visit recorded of one fact.</summary>
internal interface ICaseFact
{
    /// <summary>Gives itself to the reading of a case.</summary>
    void Enter(CollectedCase reading);
}
