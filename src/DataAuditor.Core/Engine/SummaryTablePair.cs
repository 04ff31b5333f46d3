using System.Globalization;
using DataAuditor.Tables;
using DataAuditor.Tables.Summaries;

namespace DataAuditor.Engine;

/// <summary>Tables of which counts and sums are at hand, computed where the data are: in blocks of a file, in shards, in a database.</summary>
public sealed class SummaryTablePair : TablePair
{
    /// <summary>The share of real values that may lie beyond the values at which the distribution is known.</summary>
    private const double MostBeyond = 0.05;

    /// <summary>How far apart the bounds of a distance may lie that is said to be known.</summary>
    private const double LargestDoubt = 0.05;

    private const string Unlike = "the first real records are unlike the others: put them in random order";

    private readonly SummaryPlan _plan;
    private readonly TableSummary _synthetic;
    private readonly TableSummary? _real;
    private readonly long _holdout;
    private readonly SummaryRows _rows;
    private readonly IReadOnlyList<Lazy<LevelCounts>?> _levels;
    private readonly Lazy<Correlation[]> _correlations;

    /// <param name="real">Null where the audit has none; then no column is compared.</param>
    /// <param name="holdout">Records of the holdout table.</param>
    /// <param name="sample">Rows drawn from the tables; null where none were.</param>
    /// <exception cref="ArgumentException">The summaries count by different plans.</exception>
    public SummaryTablePair(TableSummary synthetic, TableSummary? real, long holdout, TableSample? sample)
    {
        if (real is not null && real.Plan.Hash != synthetic.Plan.Hash) throw new ArgumentException("The two summaries count by different plans.", nameof(real));

        _plan = synthetic.Plan;
        _rows = new SummaryRows(_plan);
        _synthetic = synthetic;
        _real = real;
        _holdout = holdout;
        Sample = sample;
        Columns = real is null ? [] : [.. _plan.Columns.Select(static (column, index) => new ColumnPair(index, column.Name, column.Kind))];
        _levels = [.. Columns.Select(column => column.Kind is ColumnKind.Category ? new Lazy<LevelCounts>(() => Count(column)) : null)];
        _correlations = new(() => [.. _plan.NumberPairs.Select((pair, position) => Correlate(_plan.Numbers[pair.First], _plan.Numbers[pair.Second], position))]);
    }

    public override IReadOnlyList<ColumnPair> Columns { get; }

    public override TableSample? Sample { get; }

    /// <summary>The manifest's <c>tables</c> by name, which are held; they are read after the others were counted.</summary>
    public IReadOnlyDictionary<string, Table> FurtherTables { get; set; } = new Dictionary<string, Table>(StringComparer.Ordinal);

    public override bool HoldsRows => false;

    public override long Records(Role role) => role switch
    {
        Role.Synthetic => _synthetic.Records,
        Role.Real => _real?.Records ?? 0,
        _ => _holdout,
    };

    public override Table? Rows(Role role) => throw NeedsRows();

    public override Frame? Frame(Role role) => throw NeedsRows();

    public override CountedRows? Rows(Role role, JointNeed need) => Counted(role) is { } table ? _rows.Of(table, need) : null;

    public override CountedFrame? Frame(Role role, params IReadOnlyList<string> columns)
    {
        if (_real is null || Counted(role) is null) return null;

        // Levels have the same codes in both.
        var need = new JointNeed(columns);
        CountedRows real = _rows.Of(_real, need), synthetic = _rows.Of(_synthetic, need);
        var frames = FrameBuilder.Build([.. columns.Distinct(StringComparer.Ordinal)], [real.Rows, synthetic.Rows]);
        var (frame, own) = role is Role.Real ? (frames[0]!, real) : (frames[1]!, synthetic);
        return new CountedFrame(frame, [.. Enumerable.Range(0, frame.Rows).Select(own.Count)]);
    }

    public override Table? Further(string name) => FurtherTables.GetValueOrDefault(name);

    public override MissingCounts Missing(ColumnPair column) => new(_real!.Nulls(column.Index), _synthetic.Nulls(column.Index));

    /// <exception cref="NotSummarizedException">The column has too many levels.</exception>
    public override LevelCounts Levels(ColumnPair column) => _levels[column.Index]?.Value ?? throw new ArgumentException($"Column '{column.Name}' is of kind {column.Kind}.");

    /// <summary>Whether the levels of a categorical column were few enough to be counted.</summary>
    public bool HasLevels(ColumnPair column) => !_real!.Levels(column.Index).HasTooMany && !_synthetic.Levels(column.Index).HasTooMany;

    /// <exception cref="NotSummarizedException">The values at which the distribution is known say too little of it.</exception>
    public override DistributionGap Gap(ColumnPair column)
    {
        ThrowIfUnlikePlan(column);
        var gap = CellGap.Of(_real!.Numbers(column.Index), _synthetic.Numbers(column.Index));
        return gap is { Least: { } least, Most: { } most } && most - least > LargestDoubt
            ? throw new NotSummarizedException(string.Create(CultureInfo.InvariantCulture, $"the distribution of column '{column.Name}' is known at {_plan.Columns[column.Index].Edges.Length} values, and lies from {least:0.###} to {most:0.###} apart; {Unlike}"))
            : gap;
    }

    public override OrderedSamples Ordered(ColumnPair column) => throw NeedsRows();

    public override IReadOnlyList<Correlation> Correlations(CorrelationMethod method) => method is CorrelationMethod.Pearson
        ? _correlations.Value
        : throw new NotSummarizedException("ranks do not follow from sums; " + NeedsRows().Message);

    public override IReadOnlyList<TResult> Contingencies<TResult>(
        IReadOnlyList<(ColumnPair First, ColumnPair Second)> pairs, Binning binning, int bins, Func<ContingencyTable, TResult> select)
    {
        var contingency = _plan.Contingencies.Index().FirstOrDefault(plan => plan.Item.Need == new ContingencyNeed(binning, bins), (-1, null!)).Index;
        if (contingency < 0) throw new NotSummarizedException($"no pairs are counted with the binning {binning} and {bins} bins; {NeedsRows().Message}");

        var positions = _plan.Contingencies[contingency].Pairs.Index().ToDictionary(static pair => pair.Item, static pair => pair.Index);
        var results = new TResult[pairs.Count];
        for (var at = 0; at < results.Length; at++)
        {
            var (first, second) = pairs[at];
            if (!positions.TryGetValue((first.Index, second.Index), out var position)) throw new NotSummarizedException($"the columns '{first.Name}' and '{second.Name}' are not counted together; {NeedsRows().Message}");
            foreach (var column in new[] { first, second })
            {
                if (column.Kind is ColumnKind.Category) _ = Levels(column);
                else ThrowIfUnlikePlan(column);
            }

            results[at] = select(Joint(first, second, _real!.Cells(contingency, position), _synthetic.Cells(contingency, position)));
        }

        return results;
    }

    /// <summary>Both distribution functions at the edges of a column of numbers or dates, ascending; empty where a column has no value.</summary>
    public IReadOnlyList<(double Value, double Real, double Synthetic)> Distribution(ColumnPair column)
    {
        NumberSummary real = _real!.Numbers(column.Index), synthetic = _synthetic.Numbers(column.Index);
        if (real.Values == 0 || synthetic.Values == 0) return [];

        var edges = _plan.Columns[column.Index].Edges;
        var steps = new (double, double, double)[edges.Length];
        long own = 0, other = 0;
        for (var edge = 0; edge < steps.Length; edge++)
        {
            own += real.Cells[2 * edge] + real.Cells[(2 * edge) + 1];
            other += synthetic.Cells[2 * edge] + synthetic.Cells[(2 * edge) + 1];
            steps[edge] = (edges[edge], (double)own / real.Values, (double)other / synthetic.Values);
        }

        return steps;
    }

    /// <summary>Numbers are cut by what the plan was made of: where that had none of the values that most records have, all of these are in one cell.</summary>
    private void ThrowIfUnlikePlan(ColumnPair column)
    {
        var real = _real!.Numbers(column.Index);
        if (real.Cells.Length < 3 || real.Values == 0) return;

        var beyond = real.Cells[0] + real.Cells[^1] - real.NegativeInfinities - real.PositiveInfinities;
        if (beyond > MostBeyond * real.Values) throw new NotSummarizedException(string.Create(CultureInfo.InvariantCulture, $"{100.0 * beyond / real.Values:0.#} % of the real values of column '{column.Name}' lie beyond all of those that fix where it is cut; {Unlike}"));
    }

    private TableSummary? Counted(Role role) => role switch
    {
        Role.Synthetic => _synthetic,
        Role.Real => _real,
        _ => _holdout == 0 ? null : throw new NotSummarizedException("the holdout table is not counted, and not held in memory"),
    };

    private static NotSummarizedException NeedsRows() => new("it needs rows, and these tables are counted where they are, not held in memory");

    private static NotSummarizedException TooMany(string what, int most) => new($"{what} more than {most}, which are not counted outside memory; a column that names records has the role 'id'");

    /// <summary>In order of the levels' characters: engines have no order of appearance.</summary>
    private LevelCounts Count(ColumnPair column)
    {
        LevelSummary real = _real!.Levels(column.Index), synthetic = _synthetic.Levels(column.Index);
        if (!HasLevels(column)) throw TooMany($"the levels of column '{column.Name}' are", SummaryPlan.MostLevels);

        var counts = new SortedDictionary<string, (long Real, long Synthetic)>(StringComparer.Ordinal);
        for (var level = 0; level < real.Names.Count; level++) counts[real.Names[level]] = (real.Counts[level], 0);
        for (var level = 0; level < synthetic.Names.Count; level++)
        {
            var name = synthetic.Names[level];
            counts[name] = (counts.GetValueOrDefault(name).Real, synthetic.Counts[level]);
        }

        var ordered = counts.OrderBy(static level => level.Value.Real == 0).ToArray();
        return new LevelCounts([.. ordered.Select(static level => level.Key)], [.. ordered.Select(static level => level.Value.Real)], [.. ordered.Select(static level => level.Value.Synthetic)]);
    }

    private ContingencyTable Joint(ColumnPair first, ColumnPair second, CellCounts real, CellCounts synthetic)
    {
        if (real.HasTooMany || synthetic.HasTooMany) throw TooMany($"the cells of the pair '{first.Name}', '{second.Name}' are", SummaryPlan.MostCells);

        var counts = new SortedDictionary<(int, int), (long Real, long Synthetic)>();
        Func<int, int> ownFirst = CommonCell(first, _real!), ownSecond = CommonCell(second, _real!), otherFirst = CommonCell(first, _synthetic), otherSecond = CommonCell(second, _synthetic);
        foreach (var (cell, count) in real.Counts) counts[(ownFirst(cell.First), ownSecond(cell.Second))] = (count, 0);
        foreach (var (cell, count) in synthetic.Counts)
        {
            var common = (otherFirst(cell.First), otherSecond(cell.Second));
            counts[common] = (counts.GetValueOrDefault(common).Real, count);
        }

        return new ContingencyTable(first, second, counts.Values.Select(static cell => cell.Real).ToArray(), counts.Values.Select(static cell => cell.Synthetic).ToArray());
    }

    /// <summary>The cell that both tables give a level; bins are the same already.</summary>
    private Func<int, int> CommonCell(ColumnPair column, TableSummary table)
    {
        if (column.Kind is not ColumnKind.Category) return static cell => cell;

        var numbers = Levels(column).Names.Index().ToDictionary(static level => level.Item, static level => level.Index + 1, StringComparer.Ordinal);
        var names = table.Levels(column.Index).Names;
        return cell => cell == ContingencyPlan.NullCell ? cell : numbers[names[cell - 1]];
    }

    private Correlation Correlate(int first, int second, int pair) => new(
        Columns[first],
        Columns[second],
        PairCorrelation.Of(_real!, first, second, pair),
        PairCorrelation.Of(_synthetic, first, second, pair));
}
