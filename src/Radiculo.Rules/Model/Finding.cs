namespace Radiculo.Rules;

/// <summary>What is recorded of a finding. Not recorded at all is unknown, never <see cref="Absent"/>.</summary>
public enum Finding
{
    /// <summary>Asked or examined, and not there.</summary>
    Absent,

    /// <summary>There.</summary>
    Present,
}
