using System.Text.Json.Nodes;

namespace DataAuditor.Pareto;

/// <summary>A pipeline configuration: one report.</summary>
/// <param name="Configuration">What the generator card says of it, else the audit's name; no two points have the same.</param>
/// <param name="Report">The report's path as it was given.</param>
public sealed record ParetoPoint(string Configuration, string Report, ParetoValue Trust, ParetoValue Utility)
{
    public JsonObject? Generator { get; init; }

    /// <summary>The configurations that beat it; empty on the front.</summary>
    public IReadOnlyList<string> DominatedBy { get; init; } = [];

    public bool IsOnFront => DominatedBy.Count == 0;
}
