using System.Text.Json.Nodes;
using DataAuditor.Gates;

namespace DataAuditor;

/// <summary>What assertions on data may say beyond the data itself.</summary>
public sealed record AssertionOptions
{
    /// <summary>Real records that the generator never saw.</summary>
    public Records? Holdout { get; init; }

    /// <summary>Where the metric's id does not say it.</summary>
    public Modality Modality { get; init; } = Modality.Tabular;

    /// <summary>Role to column: <c>{ ["id"] = "order_id" }</c>.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The metric's options, as a manifest has them.</summary>
    public JsonObject? Metric { get; init; }

    /// <summary>A glob over the names of parts: each that matches is judged instead of the whole.</summary>
    public string? Part { get; init; }

    /// <summary>How the interval of an estimated value counts.</summary>
    public Decision Decision { get; init; } = Decision.Auto;

    public ulong Seed { get; init; } = 42;
}
