using System.Globalization;
using DataAuditor.Data;
using DataAuditor.Data.Streaming;
using DataAuditor.Engine;
using DataAuditor.Manifests;
using DataAuditor.Shards;
using DataAuditor.Tables;

namespace DataAuditor.Running;

/// <summary>Tables that were counted where they are, and not read into memory.</summary>
/// <param name="Pair">What metrics ask.</param>
/// <param name="Loaded">What reports say of each; its table has the columns, and no rows.</param>
internal sealed record CountedTables(SummaryTablePair Pair, IReadOnlyDictionary<string, LoadedTable> Loaded)
{
    /// <summary>Bytes in memory for a byte of text, about.</summary>
    private const double BytesInMemory = 1.5;

    /// <summary>The share of the machine's or the container's memory that tables may take, where nothing is said.</summary>
    private const int ShareOfMemory = 4;

    private static readonly string[] Main = ["synthetic", "real", "holdout"];

    /// <summary>The tables, counted while their files are read or by the databases that have them; null where they fit into memory, or are there already.</summary>
    /// <param name="sources">All files and data sets of databases.</param>
    /// <exception cref="AuditException">Something is not there, not readable, not well-formed, or does not fit the real table.</exception>
    public static CountedTables? Of(AuditPlan plan, IReadOnlyDictionary<string, TableSource> sources, TableReadOptions reading, AuditOptions options, CancellationToken cancellation)
    {
        var tables = sources.Where(static source => Main.Contains(source.Key)).ToDictionary(StringComparer.Ordinal);
        var limit = options.MemoryLimit ?? plan.Manifest.MemoryLimit ?? (GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / ShareOfMemory);
        if (plan.Manifest.Data.Named().Any(static named => Main.Contains(named.Name) && named.Input is DataInput.InMemory)) return null;

        return tables.Values.Any(static source => source.Data is not null)
            ? EngineTables.Of(plan, tables, reading, limit, options.Threads, cancellation)
            : OfFiles(plan, tables, reading, limit, options.Threads, cancellation);
    }

    /// <summary>What the plan's metrics ask for beside the counts of each column.</summary>
    public static IReadOnlyList<CountNeed> Needs(AuditPlan plan) =>
        [.. plan.Metrics.Select(static planned => planned.Metric).OfType<TableMetric>().SelectMany(metric => metric.Counts(plan.Manifest.Fields)).Distinct()];

    /// <summary>Whether a metric of the plan is measured on rows drawn where tables are not held.</summary>
    public static bool DrawsRows(AuditPlan plan) => plan.Metrics.Any(static planned => planned.Metric is TableMetric metric && metric.TakesSample());

    private static CountedTables? OfFiles(AuditPlan plan, Dictionary<string, TableSource> files, TableReadOptions reading, long limit, int threads, CancellationToken cancellation)
    {
        var bytes = TableStreams.BytesOfText(files.Values);
        if (bytes * BytesInMemory <= limit) return null;

        var counted = TableStreams.Read(files, Options(plan, reading), cancellation);
        var note = string.Create(CultureInfo.InvariantCulture, $"the tables' files have {bytes >> 20} MiB and {limit >> 20} MiB of memory are theirs: they were counted while they were read, and not held; numbers are cut where the first {new StreamOptions().RecordsOfPlan} real records say");
        return new CountedTables(
            new FoldedTables(plan.Manifest.Fields, threads, counted).Pair,
            counted.ToDictionary(static table => table.Key, table => Described(table.Value, table.Key == "synthetic" ? note : null), StringComparer.Ordinal));
    }

    /// <summary>How tables are counted for the plan's metrics.</summary>
    public static StreamOptions Options(AuditPlan plan, TableReadOptions reading) => new()
    {
        Reading = reading,
        Apart = ColumnTablePair.Apart(plan.Manifest.Fields),
        DrawsRows = DrawsRows(plan),
        Needs = Needs(plan),
    };

    private static LoadedTable Described(StreamedTable table, string? note) =>
        new(table.Columns, table.Path, table.Records, table.Sha256, note is null ? table.Notes : [.. table.Notes, note]) { Files = table.Files };
}
