namespace Radiculo.Rules;

/// <summary>A rung of a pack's ladder of urgency.</summary>
/// <param name="Id">The disposition's id, as decisions name it.</param>
/// <param name="Title">Its name.</param>
/// <param name="Means">What the patient should do.</param>
/// <param name="WithholdsTreatment">Whether no treatment is offered on this rung.</param>
public sealed record DispositionRung(string Id, string Title, string Means, bool WithholdsTreatment);

/// <summary>A name for an id that decisions of a pack can carry.</summary>
/// <param name="Id">The id.</param>
/// <param name="Title">Its name.</param>
/// <param name="Means">What it means, where the pack says so.</param>
public sealed record PackLabel(string Id, string Title, string? Means);

/// <summary>How much a pack holds.</summary>
/// <param name="Rules">Its rules.</param>
/// <param name="Concepts">Its named conditions.</param>
/// <param name="Facts">What its vocabulary can record.</param>
/// <param name="Parameters">Its named thresholds.</param>
/// <param name="Statements">The statements of its sources.</param>
public sealed record PackContents(int Rules, int Concepts, int Facts, int Parameters, int Statements);
