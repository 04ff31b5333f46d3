using System.Globalization;
using System.Text;
using DataAuditor.Data;
using DataAuditor.Data.Warehouses;
using DataAuditor.Data.Warehouses.Statistics;
using DataAuditor.Engine;
using DataAuditor.Tables;
using DataAuditor.Tables.Summaries;

namespace DataAuditor.Running;

/// <summary>Tables of databases that are counted there.</summary>
internal static class EngineTables
{
    /// <summary>The tables, counted by the engines that have them; null where their rows are read.</summary>
    /// <param name="sources">Synthetic, real and holdout.</param>
    /// <param name="limit">Bytes that tables may take.</param>
    /// <exception cref="AuditException">A column is missing or of another kind, or not all of a database answers.</exception>
    public static CountedTables? Of(AuditPlan plan, IReadOnlyDictionary<string, TableSource> sources, TableReadOptions reading, long limit, int threads, CancellationToken cancellation)
    {
        var choice = new EngineChoice(plan, sources);
        if (choice.Reason(limit) is not { } reason) return null;

        var tables = sources.ToDictionary(static source => source.Key, static source => source.Value.Data!, StringComparer.Ordinal);
        foreach (var table in tables.Values) table.CheckFlat();

        var statistics = tables.Where(static table => table.Key != "holdout").ToDictionary(static table => table.Key, static table => new WarehouseSummaries(table.Value), StringComparer.Ordinal);
        var first = statistics.GetValueOrDefault("real") ?? statistics["synthetic"];
        var counting = first.Plan(reading.Declared, ColumnTablePair.Apart(plan.Manifest.Fields), CountedTables.Needs(plan), cancellation);
        var summaries = statistics.ToDictionary(static table => table.Key, table => table.Value.Summarize(counting, cancellation), StringComparer.Ordinal);
        if (summaries.Values.Any(static summary => summary.HasTooMany) && choice.RowsFit(limit)) return null;

        var drawn = CountedTables.DrawsRows(plan) ? EngineSample.Draw(tables, counting, plan.Manifest.Fields, threads, cancellation) : EngineSample.None;
        var pair = new SummaryTablePair(summaries["synthetic"], summaries.GetValueOrDefault("real"), tables.GetValueOrDefault("holdout")?.Count.Rows ?? 0, drawn.Sample);
        return new CountedTables(
            pair,
            tables.ToDictionary(static table => table.Key, table => Described(table.Value, summaries.GetValueOrDefault(table.Key), $"counted by {table.Value.Warehouse.Dialect.Engine}, not read: {reason}", drawn.Notes.GetValueOrDefault(table.Key)), StringComparer.Ordinal));
    }

    private static LoadedTable Described(WarehouseData data, TableSummary? summary, string counted, string? drawn)
    {
        var columns = new Table([.. data.Columns.Select(static column =>
            column.Kind is ColumnKind.Category ? (Column)new CategoryColumn(column.Name, [], []) : new NumberColumn(column.Name, column.Kind, []))]);
        return new LoadedTable(columns, data.Query.Shown, data.Count.Rows, StableHash.Sha256(Counted(data, summary)), drawn is null ? [counted] : [counted, drawn]);
    }

    /// <summary>What stands for the content, since it is not read: the engine's checksum of all values, or all that was counted.</summary>
    private static string Counted(WarehouseData data, TableSummary? summary)
    {
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"{data.Count.Rows} {data.Count.Checksum}"));
        for (var column = 0; data.Count.Checksum is null && summary is not null && column < summary.Plan.Columns.Count; column++)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{summary.Plan.Columns[column].Name} {summary.Nulls(column)} ");
            if (!summary.Plan.Columns[column].IsCategory) text.AppendJoin(',', summary.Numbers(column).Cells.ToArray());
            else text.AppendJoin(',', summary.Levels(column).Names.Zip(summary.Levels(column).Counts).OrderBy(static level => level.First, StringComparer.Ordinal));
        }

        return text.ToString();
    }
}
