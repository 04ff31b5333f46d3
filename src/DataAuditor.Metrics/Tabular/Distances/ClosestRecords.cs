using DataAuditor.Distances;
using DataAuditor.Metrics.Tabular.Samples;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Distances;

/// <summary>Nearest records of one table in another, on scales of the real one; each search runs once, whichever metrics need it.</summary>
internal static class ClosestRecords
{
    /// <summary>What every metric on closest records says of its distance.</summary>
    public const string DistanceOption = "Gower's distance; or, as TabSyn has it, the sum of differences of one-hot rows; or the Euclidean distance of one-hot rows and ranks.";

    /// <summary>The two nearest records of each query.</summary>
    /// <param name="queries">A table that the audit has, as are the references and the real one.</param>
    public static Neighbors Find(TablePair tables, Role queries, Role references, DistanceMeasure measure, MetricContext context) =>
        tables.Once(new SearchKey(queries, references, measure), () =>
        {
            var encoding = RowEncoding.Of(measure, tables.Frame(Role.Real)!);
            return NearestNeighbors.Find(
                encoding.Encode(tables.Frame(queries)!), encoding.Encode(tables.Frame(references)!), 2, context.Threads, cancellation: context.Cancellation);
        });

    /// <summary>Why distances between these tables mean nothing; null where they do.</summary>
    /// <param name="roles">The tables needed beside the synthetic one.</param>
    public static string? Obstacle(TablePair tables, params ReadOnlySpan<Role> roles)
    {
        foreach (var role in roles)
        {
            if (tables.Frame(role) is not { } frame) return $"there is no {Name(role)} table";
            if (frame.Columns.Count == 0) return "the tables have no column in common";
            if (Emptiness.Of(frame, Name(role)) is { } lacking) return lacking;
        }

        return null;
    }

    private static string Name(Role role) => role is Role.Real ? "real" : "holdout";

    private sealed record SearchKey(Role Queries, Role References, DistanceMeasure Measure);
}
