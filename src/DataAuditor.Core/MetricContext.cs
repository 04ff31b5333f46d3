using System.Text.Json.Nodes;
using DataAuditor.Randomness;
using DataAuditor.Tables;

namespace DataAuditor;

/// <summary>What a metric may use beside its data.</summary>
public sealed class MetricContext(ulong seed, string metricId)
{
    /// <summary>The user's own field or column names by role (<c>label</c>, <c>protected</c>, <c>id</c>).</summary>
    public FieldRoles Fields { get; init; } = FieldRoles.None;

    /// <summary>Evaluates SQL conditions over the tables, where an engine is at hand.</summary>
    public ISqlConditions? Sql { get; init; }

    /// <summary>The card of how the data was made; null where the manifest has none.</summary>
    public JsonObject? Generator { get; init; }

    /// <summary>How many threads a kernel may use; no value may depend on it.</summary>
    public int Threads { get; init; } = 1;

    public CancellationToken Cancellation { get; init; }

    /// <summary>A generator of its own for each purpose, so that adding a metric or a draw moves no other number.</summary>
    public Xoshiro256 Random(string purpose) => Xoshiro256.Keyed(seed, $"{metricId}/{purpose}");

    /// <summary>A generator for what several metrics share (<see cref="TablePair.Once"/>): the same whichever of them asks first.</summary>
    public Xoshiro256 SharedRandom(string purpose) => Xoshiro256.Keyed(seed, $"shared/{purpose}");
}
