namespace Radiculo.Rules;

/// <summary>Which pack decided: two decisions with the same hash come from the same rules.</summary>
public sealed record PackIdentity
{
    /// <summary>The pack's id.</summary>
    public required string Id { get; init; }

    /// <summary>Its version, <c>major.minor.patch</c>.</summary>
    public required string Version { get; init; }

    /// <summary>SHA-256 over the pack's files without its cases, in lower-case hexadecimal.</summary>
    public required string Hash { get; init; }
}

/// <summary>A rung of a pack's ladder of urgency.</summary>
public sealed record DispositionRung
{
    /// <summary>The disposition's id, as decisions name it.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Title { get; init; }

    /// <summary>What the patient should do.</summary>
    public required string Means { get; init; }

    /// <summary>Whether no treatment is offered on this rung.</summary>
    public required bool WithholdsTreatment { get; init; }
}

/// <summary>A name for an id that decisions of a pack can carry.</summary>
public sealed record PackLabel
{
    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Title { get; init; }

    /// <summary>What it means, where the pack says so.</summary>
    public string? Means { get; init; }
}

/// <summary>How much a pack holds.</summary>
public sealed record PackContents
{
    /// <summary>Its rules.</summary>
    public required int Rules { get; init; }

    /// <summary>Its named conditions.</summary>
    public required int Concepts { get; init; }

    /// <summary>What its vocabulary can record.</summary>
    public required int Facts { get; init; }

    /// <summary>Its named thresholds.</summary>
    public required int Parameters { get; init; }

    /// <summary>The statements of its sources.</summary>
    public required int Statements { get; init; }
}
