using System.Text.Json.Serialization;

namespace Radiculo.Rules;

/// <summary>A rule that a conclusion rests on: why it is there, and what decided it. The second time it is only named.</summary>
public sealed class ExplainedRule
{
    /// <summary>The rule's id.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary><see cref="Verdict.Satisfied"/>, or <see cref="Verdict.Undetermined"/> for a rule that has not been ruled out.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Whether it was explained earlier in the same explanation, so that what follows is left out here.</summary>
    public required bool IsRepeated { get; init; }

    /// <summary>Why there is such a rule.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Because { get; init; }

    /// <summary>
    /// The conditions that made the rule's condition come out as it did: of a true "any" the true ones, of an unknown "all" the unknown
    /// ones, of a false "all" the first false one.
    /// </summary>
    public required IReadOnlyList<ExplainedCondition> Conditions { get; init; }

    /// <summary>What the rule rests on, a document at a time.</summary>
    public required IReadOnlyList<ExplainedSource> Sources { get; init; }

    /// <summary>The title and the id, and whether it was explained before.</summary>
    public override string ToString() => $"{Title} [{Id}]{(IsRepeated ? ", see above" : "")}";
}

/// <summary>A condition on one line that decided a rule or a concept.</summary>
public sealed class ExplainedCondition
{
    /// <summary>What the record says of it.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The condition as the author wrote it.</summary>
    public required string Condition { get; init; }

    /// <summary>What the record and the pack hold of the things it asks about, in the order in which it names them.</summary>
    public required IReadOnlyList<Observation> Observed { get; init; }

    /// <summary>The name of the concept it asks about; null if it asks about facts.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ConceptTitle { get; init; }

    /// <summary>Whether the concept was opened earlier in the same explanation, so that what is inside is left out here.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>Why there is such a concept.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Because { get; init; }

    /// <summary>What decided the concept it asks about; empty if it asks about facts.</summary>
    public IReadOnlyList<ExplainedCondition> Inside { get; init; } = [];

    /// <summary>What the concept rests on.</summary>
    public IReadOnlyList<ExplainedSource> Sources { get; init; } = [];

    /// <summary>The condition, and what was observed or the concept's name.</summary>
    public override string ToString() => $"{Condition}  ({ConceptTitle ?? string.Join("; ", Observed)}{(IsRepeated ? "; see above" : "")})";
}

/// <summary>A document that is cited, with the statements of it that are.</summary>
public sealed class ExplainedSource
{
    /// <summary>The document's title.</summary>
    public required string Title { get; init; }

    /// <summary>Its digital object identifier.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Doi { get; init; }

    /// <summary>The ids of the statements; empty if the document is cited as a whole.</summary>
    public required IReadOnlyList<string> Statements { get; init; }

    /// <summary>The document, then the statements.</summary>
    public override string ToString() =>
        $"{Title}{(Doi is null ? "" : $" (doi:{Doi})")}{(Statements.Count == 0 ? "" : $" {string.Join(", ", Statements)}")}";
}
