using System.Runtime.ExceptionServices;
using DataAuditor.Data.Loading;
using DataAuditor.Tables;
using DataAuditor.Tables.Summaries;

namespace DataAuditor.Data.Streaming;

/// <summary>One table on its way: its result, or the fault that ended it, for later.</summary>
internal sealed class TableStream(TableOrder order, SummaryPlan plan, bool drawsRows)
{
    private readonly SampledRows? _sample = drawsRows ? new SampledRows() : null;

    private StreamedTable? _table;

    private ExceptionDispatchInfo? _fault;

    public string Name => order.Name;

    public StreamedTable Result
    {
        get
        {
            _fault?.Throw();
            return _table!;
        }
    }

    public void Run(CancellationToken cancellation)
    {
        try
        {
            _table = Read(cancellation);
        }
        catch (Exception fault) when (fault is AuditException or OperationCanceledException)
        {
            _fault = ExceptionDispatchInfo.Capture(fault);
        }
    }

    private StreamedTable Read(CancellationToken cancellation)
    {
        var summary = order.Name == "holdout" ? null : new TableSummary(plan);
        var (records, sha256, notes) = TableFiles.Stream(
            order with
            {
                Blocks = (rows, first) =>
                {
                    summary?.Add(rows);
                    _sample?.Add(rows, first);
                },
            },
            cancellation);
        return new StreamedTable(summary, WithoutRows(), _sample, order.Source.Path, records, sha256, notes) { Cut = order.Cut, Files = [.. order.Files.Select(static file => file.Path)] };
    }

    private Table WithoutRows() => new([.. order.Columns.Select(static column =>
        column.Kind is ColumnKind.Category ? (Column)new CategoryColumn(column.Name, [], []) : new NumberColumn(column.Name, column.Kind!.Value, []))]);
}
