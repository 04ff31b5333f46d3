using System.Runtime.ExceptionServices;

namespace DataAuditor.Data.Loading;

/// <summary>The reading of one table: its result, or the fault that ended it, for later.</summary>
internal sealed class TableTask(TableOrder order)
{
    private WholeTable? _table;

    private ExceptionDispatchInfo? _fault;

    public TableOrder Order { get; set; } = order;

    public WholeTable Result
    {
        get
        {
            _fault?.Throw();
            return _table!;
        }
    }

    /// <summary>Reads what is not yet read.</summary>
    public void Run(CancellationToken cancellation)
    {
        if (_fault is not null || ReferenceEquals(_table?.Order, Order)) return;

        try
        {
            _table = _table is null ? TableFiles.Read(Order, cancellation) : TableFiles.Adapt(_table, Order, cancellation);
        }
        catch (Exception fault) when (fault is AuditException or OperationCanceledException)
        {
            _fault = ExceptionDispatchInfo.Capture(fault);
        }
    }

    /// <summary>The order was a guess; where the right one differs, a next run mends the result, and a fault that came of the guess is forgotten.</summary>
    public void Amend(TableOrder right)
    {
        if (right.Columns.SequenceEqual(Order.Columns)) return;

        Order = right;

        // A second statement may give rows in another order: a database's table is read again as a whole.
        if (_fault is null && right.Source.Data is null && right.HasNamesOf(_table!.Order)) return;

        _fault = null;
        _table = null;
        Order = right with { Options = right.Options with { BytesRead = null } };
    }
}
