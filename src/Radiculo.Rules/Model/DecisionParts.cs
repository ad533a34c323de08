using System.Text.Json.Serialization;

namespace Radiculo.Rules;

/// <summary>Which pack decided: two decisions with the same hash come from the same rules.</summary>
/// <param name="Id">The pack's id.</param>
/// <param name="Version">Its version, <c>major.minor.patch</c>.</param>
/// <param name="Hash">SHA-256 over the pack's files without its cases, in lower-case hexadecimal.</param>
public sealed record PackIdentity(string Id, string Version, string Hash);

/// <summary>A red flag that is there, or that has not been ruled out.</summary>
/// <param name="Id">The flag's id.</param>
/// <param name="Title">Its name.</param>
/// <param name="Verdict"><see cref="Verdict.Satisfied"/> or <see cref="Verdict.Undetermined"/>.</param>
/// <param name="Disposition">The highest disposition its rules give.</param>
/// <param name="Rules">The rules that hold; if none does, those that are undetermined.</param>
public sealed record RedFlag(string Id, string Title, Verdict Verdict, string Disposition, IReadOnlyList<string> Rules);

/// <summary>A reason why the pack does not cover the patient.</summary>
/// <param name="Id">The reason's id.</param>
/// <param name="Title">Its name.</param>
/// <param name="Rules">The rules that hold.</param>
public sealed record ScopeReason(string Id, string Title, IReadOnlyList<string> Rules);

/// <summary>A nerve root the picture suggests.</summary>
/// <param name="Id">The root, for example <c>L5</c>.</param>
/// <param name="Rules">The rules that hold.</param>
public sealed record NerveRoot(string Id, IReadOnlyList<string> Rules);

/// <summary>The direction of movement that helps.</summary>
/// <param name="Value">A direction's id, or <c>undetermined</c> when none is shown or two contradict each other.</param>
/// <param name="Rules">The rules that hold; of a conflict, those of all sides.</param>
/// <param name="Conflict">The sides of a conflict; empty if there is none.</param>
public sealed record DirectionalPreference(string Value, IReadOnlyList<string> Rules, IReadOnlyList<DirectionSide> Conflict);

/// <summary>One side of a conflict between directions.</summary>
/// <param name="Value">The direction's id.</param>
/// <param name="Rules">The rules that hold for it.</param>
public sealed record DirectionSide(string Value, IReadOnlyList<string> Rules);

/// <summary>When to look again.</summary>
/// <param name="DueOn">The earliest day a rule asks for; the day of the assessment means now.</param>
/// <param name="DueInDays">Days from the assessment to <paramref name="DueOn"/>, 0 or more.</param>
/// <param name="Reasons">Every reason, each with its rules.</param>
public sealed record Reevaluation(DateOnly DueOn, int DueInDays, IReadOnlyList<ReevaluationReason> Reasons);

/// <summary>Why to look again.</summary>
/// <param name="Id">The reason's id.</param>
/// <param name="Title">Its name.</param>
/// <param name="DueOn">When it asks for it.</param>
/// <param name="Rules">The rules that hold.</param>
public sealed record ReevaluationReason(string Id, string Title, DateOnly DueOn, IReadOnlyList<string> Rules);

/// <summary>A treatment and how the decision stands towards it.</summary>
/// <param name="Id">The treatment's id.</param>
/// <param name="Title">Its name.</param>
/// <param name="Stance">The strictest stance a rule takes, or that follows from what is unknown.</param>
/// <param name="Dose">How much and how often, as the sources give it.</param>
/// <param name="Why">Why this stance: a sentence for each reason.</param>
/// <param name="Rules">The rules that settle the stance.</param>
public sealed record Treatment(string Id, string Title, Stance Stance, string? Dose, IReadOnlyList<string> Why, IReadOnlyList<string> Rules)
{
    /// <summary>How long, and when a change is to be expected.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Timeline { get; init; }

    /// <summary>What to bear in mind.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Note { get; init; }

    /// <summary>What is known of its effect.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Evidence { get; init; }

    /// <summary>Its steps and stop rules; only of a treatment that is offered.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Protocol? Protocol { get; init; }

    /// <summary>What to measure to see whether it works.</summary>
    public IReadOnlyList<string> Measures { get; init; } = [];
}

/// <summary>A protocol a patient follows.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its name.</param>
/// <param name="Steps">What to do, in order.</param>
/// <param name="Stop">When to stop, at any step.</param>
/// <param name="Repeat">How often.</param>
/// <param name="Note">What to bear in mind.</param>
public sealed record Protocol(string Id, string Title, IReadOnlyList<ProtocolStep> Steps, IReadOnlyList<StopRule> Stop, string? Repeat, string? Note);

/// <summary>A step of a protocol.</summary>
/// <param name="Do">What to do.</param>
/// <param name="For">How long or how often.</param>
/// <param name="Aim">What it is for.</param>
public sealed record ProtocolStep(string Do, string? For, string? Aim);

/// <summary>When to stop a protocol.</summary>
/// <param name="When">What happens.</param>
/// <param name="Do">What to do then.</param>
public sealed record StopRule(string When, string Do);

/// <summary>An investigation and how the decision stands towards it.</summary>
/// <param name="Id">The investigation's id.</param>
/// <param name="Title">Its name.</param>
/// <param name="Stance">The strictest stance a rule takes.</param>
/// <param name="Why">Why this stance.</param>
/// <param name="Rules">The rules that settle it.</param>
public sealed record Investigation(string Id, string Title, Stance Stance, IReadOnlyList<string> Why, IReadOnlyList<string> Rules)
{
    /// <summary>What to bear in mind.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Note { get; init; }

    /// <summary>What is known of its use.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Evidence { get; init; }
}

/// <summary>Whom a piece of advice is for.</summary>
public enum Audience
{
    /// <summary>To be said to the patient.</summary>
    [JsonStringEnumMemberName("patient")]
    Patient,

    /// <summary>A note for the clinician.</summary>
    [JsonStringEnumMemberName("clinician")]
    Clinician,
}

/// <summary>A piece of advice.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its name.</param>
/// <param name="Audience">Whom it is for.</param>
/// <param name="Text">What to say.</param>
/// <param name="Rules">The rules that hold.</param>
public sealed record Advice(string Id, string Title, Audience Audience, string Text, IReadOnlyList<string> Rules);

/// <summary>A fact that is not recorded and could change the decision.</summary>
/// <param name="Fact">The fact's id.</param>
/// <param name="Text">How to ask for it.</param>
/// <param name="CouldRaiseTo">The highest disposition above the established one that the answer could lead to; null if it cannot raise it.</param>
public sealed record Question(string Fact, string Text, string? CouldRaiseTo);

/// <summary>Which changes mean going back, and how fast.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Items">The changes.</param>
public sealed record SafetyNet(string Title, IReadOnlyList<SafetyNetItem> Items);

/// <summary>One change that means going back.</summary>
/// <param name="Change">What the patient notices.</param>
/// <param name="Do">What to do, and how fast.</param>
public sealed record SafetyNetItem(string Change, string Do);
