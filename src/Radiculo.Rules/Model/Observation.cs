using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;
using Radiculo.Rules.Text;

namespace Radiculo.Rules;

/// <summary>
/// One thing a condition asks about and what is known of it: <c>walk_minutes 14 min</c>, <c>least_walking_gain = 5 min</c>. Values are
/// written with their units.
/// </summary>
public sealed class Observation
{
    /// <summary>What kind of thing it is.</summary>
    public required ObservationKind Kind { get; init; }

    /// <summary>The id of the fact or concept, or the name of the parameter.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// The recorded value, the parameter's value, or <c>present</c>, <c>absent</c> or <c>unknown</c> for a concept; of a change the
    /// earlier value. Null if it is not recorded.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Value { get; init; }

    /// <summary>Which earlier visits were looked at, in the author's words: <c>at baseline</c>; null where today's record was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Lookback { get; init; }

    /// <summary>The parameter that gives the length of the window that was looked at.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Observation? Window { get; init; }

    /// <summary>The day of the earlier visit that recorded the value.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? On { get; init; }

    /// <summary>
    /// Days from a recorded date to the assessment, below 0 for one that lies ahead; only where a condition asks for the time since.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? DaysAgo { get; init; }

    /// <summary>Today's value, where it is compared with an earlier one. Null if it is not recorded.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Today { get; init; }

    /// <summary>What a change is measured as: <c>gain</c>, <c>loss</c> or <c>change</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ChangeKind { get; init; }

    /// <summary>How large the change is. Null if today's or the earlier value is not recorded.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Change { get; init; }

    /// <summary>What a parameter's value rests on.</summary>
    public IReadOnlyList<ExplainedSource> Sources { get; init; } = [];

    /// <summary>What is known, as a clinician reads it.</summary>
    public override string ToString() => Kind switch
    {
        ObservationKind.Fact when Value is null => $"{Id} not recorded{(Lookback is null ? "" : $" {Lookback}")}",
        ObservationKind.Fact when On is { } day => $"{Id} {Value} on {IsoDate.Format(day)}",
        ObservationKind.Fact when DaysAgo is { } days => $"{Id} {Value}, {Days(days)} {(days < 0 ? "ahead" : "ago")}",
        ObservationKind.Fact or ObservationKind.Concept => $"{Id} {Value}",
        ObservationKind.Parameter => $"{Id} = {Value}",
        ObservationKind.Change when Today is null => $"{Id} not recorded today",
        ObservationKind.Change when On is not { } => $"{Id} not recorded {Lookback}",
        ObservationKind.Change => $"{Id} {Value} on {IsoDate.Format(On.Value)}, {Today} today: {ChangeKind} {Change}",
        _ => throw new UnreachableException(),
    };

    private static string Days(int days) => Math.Abs(days) == 1 ? "1 day" : Math.Abs(days).ToString(CultureInfo.InvariantCulture) + " days";
}

/// <summary>What an observation is of.</summary>
public enum ObservationKind
{
    /// <summary>A fact, today or at an earlier visit.</summary>
    [JsonStringEnumMemberName("fact")]
    Fact,

    /// <summary>A fact today against an earlier visit.</summary>
    [JsonStringEnumMemberName("change")]
    Change,

    /// <summary>A parameter of the pack.</summary>
    [JsonStringEnumMemberName("parameter")]
    Parameter,

    /// <summary>A concept of the pack.</summary>
    [JsonStringEnumMemberName("concept")]
    Concept,
}
