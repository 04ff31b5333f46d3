using DataAuditor.Catalog;
using DataAuditor.Data.Cells;
using DataAuditor.Data.Columns;
using DataAuditor.Data.Files;
using DataAuditor.Tables;

namespace DataAuditor.Data.Loading;

/// <summary>A table while its files are read.</summary>
internal sealed class TableLoad(TableOrder order)
{
    /// <summary>Rows that are handed on at a time: columns of them stay below the size at which the runtime treats an array as a large one.</summary>
    private const int BlockRows = 1 << 13, BlockCapacity = 10_000;

    private readonly List<ColumnLoad> _columns = [.. order.Columns.Select(plan => new ColumnLoad(plan))];

    private readonly List<string> _notes = [];

    private readonly HashSet<string> _keysSeen = new(StringComparer.Ordinal);

    private readonly List<string> _keysLeftOut = [];

    private bool _isOpen = order.IsOpen;

    private int _pending;

    public IReadOnlyList<ColumnLoad> Columns => _columns;

    public IReadOnlyList<string> Notes => _notes;

    public long Records { get; private set; }

    /// <summary>Records after which nothing more need be read.</summary>
    public long MostRecords { get; init; } = long.MaxValue;

    public bool HasEnough => Records >= MostRecords || order.Cut?.IsOver is true;

    /// <summary>Whether a part of the records is wanted.</summary>
    public bool IsCut => order.Cut is not null;

    /// <summary>Whether records that end here are this shard's.</summary>
    public bool IsOwn(IReadPosition position) => order.Cut?.Holds(position) ?? true;

    /// <summary>Whether another shard has the next records, which are counted then and not taken in.</summary>
    public bool PassesOver(IReadPosition position, int records)
    {
        if (order.Cut is not { } cut || cut.Takes(position, Records)) return false;

        if (!cut.IsOver) Records += records;
        return true;
    }

    public void Note(string note)
    {
        if (!_notes.Contains(note)) _notes.Add(note);
    }

    public void Expect(int records)
    {
        foreach (var column in _columns) column.ExpectedRows = order.Blocks is null ? records : BlockCapacity;
    }

    /// <summary>Which field of a record each column is; faults where a column is missing.</summary>
    public int[] Match(IReadOnlyList<string> names, SourceFile file)
    {
        if (_isOpen)
        {
            _columns.AddRange(names.Select(name => new ColumnLoad(order.PlanFor(name))));
            _isOpen = false;
        }

        var places = new Dictionary<string, int>(names.Count, StringComparer.Ordinal);
        for (var place = 0; place < names.Count; place++) places.Add(names[place], place);

        var headerLine = file.Format is FileFormat.Csv or FileFormat.Tsv ? 1 : 0;
        var missing = _columns.Where(column => !places.ContainsKey(column.Plan.Name)).Select(column => column.Plan.Name).ToList();
        if (missing.Count > 0) throw file.Fault(Missing(missing, names), headerLine);

        if (!order.IsPartial)
        {
            var known = _columns.Select(column => column.Plan.Name).ToHashSet(StringComparer.Ordinal);
            var extra = names.Where(name => !known.Contains(name) && !order.PassedOver.Contains(name)).ToList();
            if (extra.Count > 0 && order.IsOpen) throw file.Fault($"the file has {Listed(extra)}, which the first file of the table has not", headerLine);
            if (extra.Count > 0) Note($"{Listed(extra)} left out: {order.Authority} has no such column");
        }

        return [.. _columns.Select(column => places[column.Plan.Name])];
    }

    /// <summary>The column of a key, new where the files tell the columns; −1 for one that is left out.</summary>
    public int ColumnFor(string key)
    {
        var column = _columns.FindIndex(column => column.Plan.Name == key);
        _keysSeen.Add(key);
        if (column >= 0) return column;
        if (!order.IsOpen)
        {
            if (!order.IsPartial && !order.PassedOver.Contains(key)) _keysLeftOut.Add(key);
            return -1;
        }

        var added = new ColumnLoad(order.PlanFor(key));
        added.AppendNulls((int)Records);
        _columns.Add(added);
        return _columns.Count - 1;
    }

    /// <summary>A key that no record of a file has is a missing column.</summary>
    public void CheckKeys(SourceFile file)
    {
        if (order.IsPartial || order.IsOpen) return;

        var missing = _columns.Select(column => column.Plan.Name).Where(name => !_keysSeen.Contains(name)).ToList();
        if (missing.Count > 0) throw file.Fault(Missing(missing, [.. _keysSeen]));
        if (_keysLeftOut.Count > 0) Note($"{Listed([.. _keysLeftOut])} left out: {order.Authority} has no such column");
    }

    /// <param name="fields">The field of each column; negative where its values were taken already.</param>
    public void Append(CellBlock block, ReadOnlySpan<int> fields)
    {
        if (order.Blocks is null && Records + block.Rows > Array.MaxLength) throw block.File.Fault("the table has more records than one audit can hold");

        var misfitRow = int.MaxValue;
        var misfitColumn = -1;
        for (var column = 0; column < _columns.Count; column++)
        {
            var row = fields[column] < 0 ? -1 : _columns[column].Append(block, fields[column]);
            if (row < 0 || row >= misfitRow) continue;
            (misfitRow, misfitColumn) = (row, column);
        }

        if (misfitColumn >= 0) throw Misfit(block, misfitRow, fields[misfitColumn], _columns[misfitColumn].Plan);
        Records += block.Rows;
        _pending += block.Rows;
        if (_pending >= BlockRows) HandOn();
    }

    public void Complete()
    {
        foreach (var column in _columns) column.Complete();
        if (_pending > 0) HandOn();
    }

    private void HandOn()
    {
        if (order.Blocks is not { } take) return;

        take(new Table([.. _columns.Select(static column => column.TakeOut())]), Records - _pending);
        _pending = 0;
    }

    private static AuditException Misfit(CellBlock block, int row, int field, ColumnPlan plan)
    {
        var cell = block[row, field];
        var text = block.Text(cell);
        var kind = plan.Kind is ColumnKind.Date ? "a date" : "a number";
        var reason = plan.Kind is ColumnKind.Number ? NumberText.Reason(text, cell.Form) : "";
        return new AuditException(DiagnosticCode.DataFile, $"{block.Place(row)}column {Utf8Text.Quote(plan.Name)}: {Utf8Text.Quote(text)} is not {kind}{reason}, {plan.Authority}", block.Locate(row, field));
    }

    private string Missing(List<string> missing, IReadOnlyList<string> names)
    {
        var strangers = names.Except(_columns.Select(column => column.Plan.Name), StringComparer.Ordinal).ToList();
        var suggestions = missing.Count == 1 && strangers.Count > 0 ? Suggestion.For(missing[0], strangers) : "";
        var authority = order.IsOpen ? "the first file of the table has" : $"{order.Authority} has";
        return $"{Listed(missing)} {(missing.Count == 1 ? "is" : "are")} missing, which {authority}{suggestions}";
    }

    private static string Listed(List<string> names) => $"{(names.Count == 1 ? "column" : "columns")} {string.Join(", ", names.Select(Utf8Text.Quote))}";
}
