using DataAuditor.Data.Files;
using DataAuditor.Data.Loading;
using DataAuditor.Engine;
using DataAuditor.Tables.Summaries;

namespace DataAuditor.Data.Streaming;

/// <summary>Counts tables while they are read, in memory that does not grow with them.</summary>
public static class TableStreams
{
    private const int Compression = 5;

    private static readonly string[] Main = ["real", "synthetic", "holdout"];

    /// <summary>The bytes that the files of these tables have as text, about: those that are compressed are taken to be so to a fifth.</summary>
    /// <exception cref="AuditException">A file is not there, or its name does not tell its format.</exception>
    public static long BytesOfText(IEnumerable<TableSource> sources) => sources.SelectMany(SourceFiles.Of).Sum(static file => File.Exists(file.Path) ? new FileInfo(file.Path).Length * (file.Compressed || file.Format is FileFormat.Parquet ? Compression : 1) : 0);

    /// <summary>
    /// The first records of the real table, or of the synthetic where there is none, tell what is counted; then all tables are read once, side by side.
    /// </summary>
    /// <param name="sources">By <c>real</c>, <c>synthetic</c> and <c>holdout</c>.</param>
    /// <exception cref="AuditException">A file is not there, not readable, not well-formed, or a value is of another kind than the first records say.</exception>
    public static IReadOnlyDictionary<string, StreamedTable> Read(IReadOnlyDictionary<string, TableSource> sources, StreamOptions options, CancellationToken cancellation)
    {
        TableOrder[] orders = [.. Main.Where(sources.ContainsKey).Select(name => new TableOrder(name, sources[name], SourceFiles.Of(sources[name]), [], "") { Options = options.Reading })];
        var first = orders[0];
        var peeked = TableFiles.Peek(first, options.RecordsOfPlan, cancellation);
        var plan = SummaryPlanner.Of(
            [.. peeked.Where(column => !options.Apart.Contains(column.Plan.Name)).Select(static column => (column.Plan.Name, column.Plan.Kind!.Value, column.Values is { } values ? OrderStatistics.Of(values) : null))],
            options.Needs,
            [.. peeked.Select(static column => new JointColumn(column.Plan.Name, column.Plan.Kind!.Value))]);

        ColumnPlan[] columns = [.. peeked.Select(column => Fixed(column.Plan, options))];
        var authority = new ColumnAuthority(first);
        var streams = orders.Select(order => new TableStream(Cut(order == first ? order with { Columns = columns, Authority = "its first file" } : authority.Bind(order, [.. columns.Select(column => Checked(column, options.Reading))]), options.Shard), plan, options.DrawsRows)).ToArray();
#pragma warning disable RS0030 // one thread a table; what each counts does not depend on the others
        Parallel.ForEach(streams, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, options.Reading.Threads) }, stream => stream.Run(cancellation));
#pragma warning restore RS0030
        return streams.ToDictionary(stream => stream.Name, stream => stream.Result, StringComparer.Ordinal);
    }

    private static TableOrder Cut(TableOrder order, Shard? shard)
    {
        if (shard is not { } part) return order;

        var cut = new ShardCut(part, order.Files);
        return order with { Cut = cut, Options = order.Options with { BlockBytes = Math.Min(order.Options.BlockBytes, cut.BlockBytes) } };
    }

    /// <summary>In the tables beside the first a value of another kind is one to be counted, where a metric does.</summary>
    private static ColumnPlan Checked(ColumnPlan plan, TableReadOptions reading) => plan with { KeepsMisfits = reading.MisfitColumns.Contains(plan.Name) };

    private static ColumnPlan Fixed(ColumnPlan plan, StreamOptions options) => options.Reading.Declared.ContainsKey(plan.Name)
        ? plan
        : plan with { Authority = $"as the table's first {options.RecordsOfPlan} records say; a table that is not held in memory has its kinds from these, or declared under 'types'" };
}
