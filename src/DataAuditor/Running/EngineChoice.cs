using System.Globalization;
using DataAuditor.Data;
using DataAuditor.Data.Warehouses.Statistics;
using DataAuditor.Manifests;

namespace DataAuditor.Running;

/// <summary>Whether data sets of databases are counted there or read: as the manifest says, or else by what each way costs.</summary>
/// <param name="sources">Synthetic, real and holdout.</param>
internal sealed class EngineChoice(AuditPlan plan, IReadOnlyDictionary<string, TableSource> sources)
{
    /// <summary>Bytes that a value of a row takes in memory, about.</summary>
    private const int BytesOfValue = 16;

    /// <summary>
    /// Values of tables from which on counting costs less. As many take half a minute to read over one connection, and 5 GB to hold; an engine scans them a
    /// few times on all of its cores, and what it sends does not grow with them. Fewer are read: all values are then at hand, in a time nobody minds.
    /// Records are counted only where that is asked for: engines take longer to cut texts than to send them.
    /// </summary>
    public long ValuesWorthCounting { get; init; } = 300_000_000;

    /// <summary>Whether rows are as good, where counting saves nothing but time.</summary>
    public bool RowsFit(long limit) => Values <= limit / BytesOfValue && Array.TrueForAll(Asked, static query => query.Reading is not QueryReading.Counts);

    private long Values => sources.Values.Sum(static source => source.Data!.Count.Rows * source.Data.Columns.Count);

    private DataInput.Query[] Asked => [.. plan.Manifest.Data.Main().Select(static main => main.Input).OfType<DataInput.Query>().Where(static query => query.Reading is not null)];

    /// <summary>Why the tables are counted; null where their rows are read.</summary>
    /// <param name="limit">Bytes that tables may take in memory.</param>
    /// <exception cref="AuditException">The manifest asks for what is not possible.</exception>
    public string? Reason(long limit)
    {
        var asked = Asked;
        var counts = asked.FirstOrDefault(static query => query.Reading is QueryReading.Counts);
        if (counts is not null && asked.FirstOrDefault(static query => query.Reading is QueryReading.Rows) is { } rows) throw Wrong(rows, "the data sets that are compared are all read or all counted; 'read' says 'rows' here, and 'counts' elsewhere");
        if (Obstacle() is { } obstacle) return counts is null ? null : throw Wrong(counts, $"'read' says 'counts', but {obstacle}");
        if (counts is not null && plan.Manifest.Modality is not Modality.Tabular && NeedsRows() is { } metric) throw Wrong(counts, $"'read' says 'counts', but {metric.Info.Id} needs records");
        if (counts is not null) return "as the manifest says";
        if (asked.Length > 0 || plan.Manifest.Modality is not Modality.Tabular) return null;

        var values = Values;
        if (values > limit / BytesOfValue) return "the tables would not fit into memory";
        return values >= ValuesWorthCounting && NeedsRows() is null ? string.Create(CultureInfo.InvariantCulture, $"all metrics follow from counts, and reading {values} values takes longer") : null;
    }

    /// <summary>The first metric that does not follow from counts, or else a sample; null where all do.</summary>
    private Metric? NeedsRows() => plan.Metrics.Select(static planned => planned.Metric).FirstOrDefault(static metric => metric switch
    {
        TableMetric table => !table.FollowsFromCounts() && !table.TakesSample(),
        RecordMetric record => !record.FollowsFromCounts(),
        _ => true,
    });

    private string? Obstacle()
    {
        if (sources.FirstOrDefault(static source => source.Value.Data is null).Key is { } file) return $"the {file} data set is in files, or some of its fields are: all or none are in a database that counts";
        return sources.Values.FirstOrDefault(static source => !TableStatistics.CanCount(source.Data!.Warehouse.Dialect)) is { } other ? $"rows are read from {other.Data!.Warehouse.Dialect.Engine}; nothing is counted there" : null;
    }

    private static AuditException Wrong(DataInput.Query query, string message) => new(DiagnosticCode.Manifest, message, query.Source.DeclaredAt);
}
