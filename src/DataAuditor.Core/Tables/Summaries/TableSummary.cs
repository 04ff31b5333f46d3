using DataAuditor.States;

namespace DataAuditor.Tables.Summaries;

/// <summary>Counts and sums of one table, from which distances of distributions, correlations and joint frequencies follow; it does not grow with the records.</summary>
public sealed class TableSummary : IState<TableSummary>
{
    /// <summary>Rows that are taken in at a time: what is kept of them between two columns stays in the nearest caches.</summary>
    private const int SliceRows = 1 << 14;

    private readonly NumberSummary?[] _numbers;

    private readonly LevelSummary?[] _levels;

    private readonly PairSums[] _moments;

    private readonly CellCounts[][] _cells;

    private readonly (int First, int Second)[] _numberPairs;

    private SummarySlice? _slice;

    public TableSummary(SummaryPlan plan)
    {
        Plan = plan;
        _numbers = [.. plan.Columns.Select(static column => column.IsCategory ? null : new NumberSummary(column))];
        _levels = [.. plan.Columns.Select(static column => column.IsCategory ? new LevelSummary() : null)];
        _numberPairs = [.. plan.NumberPairs];
        _moments = [.. _numberPairs.Select(static _ => new PairSums())];
        _cells = [.. plan.Contingencies.Select(static contingency => contingency.Pairs.Select(static _ => new CellCounts()).ToArray())];
        Joint = new JointSummary(plan.Joint);
    }

    public SummaryPlan Plan { get; }

    public long Records { get; private set; }

    /// <summary>What is counted of columns together, whatever their kinds.</summary>
    public JointSummary Joint { get; }

    /// <summary>Whether levels, cells or distinct rows are more than are counted, so that not all of the plan is there.</summary>
    public bool HasTooMany =>
        Array.Exists(_levels, static levels => levels is { HasTooMany: true }) || Array.Exists(_cells, static pairs => Array.Exists(pairs, static cells => cells.HasTooMany)) || Joint.HasTooMany;

    /// <summary>For columns of numbers and dates.</summary>
    public NumberSummary Numbers(int column) => _numbers[column] ?? throw new ArgumentException($"Column '{Plan.Columns[column].Name}' is one of levels.", nameof(column));

    /// <summary>For columns of categories.</summary>
    public LevelSummary Levels(int column) => _levels[column] ?? throw new ArgumentException($"Column '{Plan.Columns[column].Name}' is one of numbers.", nameof(column));

    /// <summary>In the order of the plan's <see cref="SummaryPlan.NumberPairs"/>.</summary>
    public IReadOnlyList<PairSums> Moments => _moments;

    public long Nulls(int column) => _numbers[column]?.Nulls ?? _levels[column]!.Nulls;

    /// <param name="contingency">The position among the plan's contingencies.</param>
    /// <param name="pair">The position among its pairs.</param>
    public CellCounts Cells(int contingency, int pair) => _cells[contingency][pair];

    /// <summary>Takes in the rows of a table that has the plan's columns and perhaps others.</summary>
    /// <exception cref="ArgumentException">A column of the plan is missing or of another kind.</exception>
    public void Add(Table rows)
    {
        Column[] columns = [.. Plan.Columns.Select(column => Counterpart(rows, column))];
        _slice ??= new SummarySlice(Plan, SliceRows);
        for (var from = 0; from < rows.RowCount; from += SliceRows) Add(columns, from, Math.Min(SliceRows, rows.RowCount - from));
        Joint.Add(rows);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The other counts by another plan.</exception>
    public void Merge(TableSummary later)
    {
        if (later.Plan.Hash != Plan.Hash) throw new ArgumentException("The two summaries count by different plans.", nameof(later));

        Records = checked(Records + later.Records);
        var maps = new int[]?[Plan.Columns.Count];
        for (var column = 0; column < maps.Length; column++)
        {
            _numbers[column]?.Merge(later._numbers[column]!);
            maps[column] = _levels[column]?.Merge(later._levels[column]!);
        }

        Joint.Merge(later.Joint);
        for (var pair = 0; pair < _moments.Length; pair++) _moments[pair].Merge(later._moments[pair]);
        for (var contingency = 0; contingency < _cells.Length; contingency++)
        {
            var pairs = Plan.Contingencies[contingency].Pairs;
            for (var pair = 0; pair < pairs.Count; pair++)
            {
                var (first, second) = pairs[pair];
                if (HasTooManyLevels(first) || HasTooManyLevels(second)) _cells[contingency][pair].GiveUp();
                else _cells[contingency][pair].Merge(later._cells[contingency][pair], maps[first], maps[second]);
            }
        }
    }

    /// <inheritdoc/>
    public void Archive(StateArchive archive)
    {
        if (archive.PassText(Plan.Hash) != Plan.Hash) throw StateArchive.Broken("the state was counted by another plan");

        Records = archive.PassCountOf(Records);
        foreach (var column in _numbers) column?.Archive(archive);
        foreach (var column in _levels) column?.Archive(archive);
        foreach (var pair in _moments) pair.Archive(archive);
        foreach (var cells in _cells.SelectMany(static cells => cells)) cells.Archive(archive);
        archive.PassState(Joint);
        Check();
    }

    /// <summary>Takes in the number of records that an engine counted; the parts are added each for itself, and then checked.</summary>
    public void AddCounted(long records) => Records += records;

    /// <summary>Whether all parts count the same records.</summary>
    /// <exception cref="InvalidDataException">The parts do not add up to the records.</exception>
    public void Check()
    {
        for (var column = 0; column < Plan.Columns.Count; column++)
        {
            var records = Nulls(column) + (_numbers[column]?.Values ?? _levels[column]!.Values);
            if (_levels[column] is { HasTooMany: false } levels && levels.Counts.Sum() != levels.Values) throw StateArchive.Broken($"the levels of column '{PlainText.OneLine(Plan.Columns[column].Name)}' do not add up to its values");
            if (records != Records) throw StateArchive.Broken($"column '{PlainText.OneLine(Plan.Columns[column].Name)}' has {records} records, the table {Records}");
        }

        Joint.Check(Records);
        foreach (var (contingency, plan) in Plan.Contingencies.Index())
        {
            for (var pair = 0; pair < plan.Pairs.Count; pair++)
            {
                var cells = _cells[contingency][pair];
                var (first, second) = plan.Pairs[pair];
                if (cells.HasTooMany) continue;
                if (cells.Counts.Values.Sum() != Records) throw StateArchive.Broken($"the pairs of '{PlainText.OneLine(Plan.Columns[first].Name)}' and '{PlainText.OneLine(Plan.Columns[second].Name)}' do not add up to the records");
                if (cells.Counts.Keys.Any(cell => cell.First >= CellsOf(plan, first) || cell.Second >= CellsOf(plan, second))) throw StateArchive.Broken("a cell is none of its column");
            }
        }
    }

    private static Column Counterpart(Table rows, SummaryColumn planned)
    {
        var column = rows.Find(planned.Name) ?? throw new ArgumentException($"The table has no column '{planned.Name}'.", nameof(rows));
        return column.Kind == planned.Kind ? column : throw new ArgumentException($"Column '{planned.Name}' is of kind {column.Kind}, and planned as {planned.Kind}.", nameof(rows));
    }

    private void Add(Column[] columns, int from, int count)
    {
        var slice = _slice!;
        for (var column = 0; column < columns.Length; column++)
        {
            if (columns[column] is NumberColumn numbers) _numbers[column]!.Add(numbers, from, slice.Centred(column, count));
            else _levels[column]!.Add((CategoryColumn)columns[column], from, slice.Levels(column, count));
        }

        for (var pair = 0; pair < _moments.Length; pair++)
        {
            var (first, second) = _numberPairs[pair];
            _moments[pair].Add(slice.Centred(Plan.Numbers[first], count), slice.Centred(Plan.Numbers[second], count));
        }

        for (var contingency = 0; contingency < _cells.Length; contingency++) Count(slice, columns, contingency, from, count);
        Records += count;
    }

    private void Count(SummarySlice slice, Column[] columns, int contingency, int from, int count)
    {
        var plan = Plan.Contingencies[contingency];
        for (var column = 0; column < columns.Length; column++)
        {
            if (columns[column] is NumberColumn numbers) slice.Bin(column, numbers, plan.Bounds[column], from, count);
        }

        for (var pair = 0; pair < plan.Pairs.Count; pair++)
        {
            var (first, second) = plan.Pairs[pair];
            var cells = _cells[contingency][pair];
            if (HasTooManyLevels(first) || HasTooManyLevels(second)) cells.GiveUp();
            else cells.Add(slice.Levels(first, count), CellsOf(plan, first), slice.Levels(second, count), CellsOf(plan, second), ref slice.Scratch);
        }
    }

    private bool HasTooManyLevels(int column) => _levels[column] is { HasTooMany: true };

    private int CellsOf(ContingencyPlan plan, int column) =>
        _levels[column] is { } levels ? levels.Names.Count + 1 : plan.Bounds[column].Length + 1 + ContingencyPlan.CellsBeforeBins;
}
