namespace DataAuditor.Models.Configuration;

/// <summary>A model that was loaded and asked.</summary>
/// <param name="Description">As reports have it.</param>
/// <param name="Sample">What it was asked, and what it said.</param>
public sealed record CheckedModel(string Role, string Description, string Sample)
{
    /// <summary>The file's own inputs, with their types and shapes; empty for what is no local model.</summary>
    public IReadOnlyList<string> Inputs { get; init; } = [];

    /// <inheritdoc cref="Inputs"/>
    public IReadOnlyList<string> Outputs { get; init; } = [];

    /// <summary>Samples a second, one at a time; null for a service, which is asked once.</summary>
    public double? PerSecond { get; init; }
}
