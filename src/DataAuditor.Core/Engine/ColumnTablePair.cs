using DataAuditor.Numerics;
using DataAuditor.Tables;

namespace DataAuditor.Engine;

#pragma warning disable RS0030 // Parallel: the engine is where threads live; no result depends on their number.

/// <summary>Tables whose columns are held in memory. Each family of statistics is computed when first asked for, on all threads, and kept.</summary>
public sealed class ColumnTablePair : TablePair
{
    /// <summary>Columns with these roles say something about a record and are no part of it.</summary>
    private static readonly string[] RolesApart = ["id", FieldRoles.AttackScore];

    private readonly Table _synthetic;
    private readonly Table? _real;
    private readonly Table? _holdout;
    private readonly IReadOnlyDictionary<string, Table> _further;
    private readonly ParallelOptions _parallel;
    private readonly Column[] _realColumns;
    private readonly Column[] _syntheticColumns;
    private readonly Lazy<Frame?[]> _frames;
    private readonly Lazy<OrderedSamples?[]> _ordered;
    private readonly Lazy<LevelAlignment?[]> _alignments;
    private readonly Lazy<LevelCounts?[]> _levels;
    private readonly Dictionary<CorrelationMethod, Lazy<Correlation[]>> _correlations;

    /// <param name="real">Null where the audit has none; then no column is compared.</param>
    /// <param name="further">The manifest's <c>tables</c> by name.</param>
    /// <exception cref="ArgumentException">A column of the real table is missing from the synthetic one or is of another kind there.</exception>
    public ColumnTablePair(
        Table synthetic, Table? real, Table? holdout, IReadOnlyDictionary<string, Table> further, FieldRoles fields, int threads)
    {
        _synthetic = synthetic;
        _real = real;
        _holdout = holdout;
        _further = further;
        _parallel = new ParallelOptions { MaxDegreeOfParallelism = threads };

        var apart = Apart(fields);
        _realColumns = [.. (real?.Columns ?? []).Where(column => !apart.Contains(column.Name))];
        _syntheticColumns = [.. _realColumns.Select(column => Counterpart(column, synthetic))];
        Columns = [.. _realColumns.Select((column, index) => new ColumnPair(index, column.Name, column.Kind))];

        _frames = new(() => FrameBuilder.Build([.. _realColumns.Select(column => column.Name)], [_real, _synthetic, _holdout]));
        _ordered = new(() => Each<NumberColumn, OrderedSamples>((own, other, _) => Order(own, other)));
        _alignments = new(() => Each<CategoryColumn, LevelAlignment>((own, other, _) => new LevelAlignment(own.Levels, other.Levels)));
        _levels = new(() =>
        {
            var alignments = _alignments.Value;
            return Each<CategoryColumn, LevelCounts>((own, other, index) => alignments[index]!.Count(own, other));
        });
        _correlations = Enum.GetValues<CorrelationMethod>()
            .ToDictionary(method => method, method => new Lazy<Correlation[]>(() => Correlate(method)));
    }

    public override IReadOnlyList<ColumnPair> Columns { get; }

    /// <summary>The columns that are no part of a record.</summary>
    public static IReadOnlySet<string> Apart(FieldRoles fields) => RolesApart.SelectMany(role => fields[role]).ToHashSet(StringComparer.Ordinal);

    public override long Records(Role role) => Rows(role)?.RowCount ?? 0;

    public override Table? Rows(Role role) => role switch
    {
        Role.Synthetic => _synthetic,
        Role.Real => _real,
        _ => _holdout,
    };

    public override Table? Further(string name) => _further.GetValueOrDefault(name);

    public override Frame? Frame(Role role) => _frames.Value[role switch
    {
        Role.Real => 0,
        Role.Synthetic => 1,
        _ => 2,
    }];

    public override CountedRows? Rows(Role role, JointNeed need) => Rows(role) is { } rows ? new CountedRows(rows) : null;

    public override CountedFrame? Frame(Role role, params IReadOnlyList<string> columns) => Frame(role) is { } frame ? new CountedFrame(frame, null) : null;

    public override MissingCounts Missing(ColumnPair column) =>
        new(_realColumns[column.Index].NullCount, _syntheticColumns[column.Index].NullCount);

    public override LevelCounts Levels(ColumnPair column) => _levels.Value[column.Index] ?? throw WrongKind(column);

    public override OrderedSamples Ordered(ColumnPair column) => _ordered.Value[column.Index] ?? throw WrongKind(column);

    public override DistributionGap Gap(ColumnPair column)
    {
        var samples = Ordered(column);
        return new DistributionGap(samples.Real.Length, samples.Synthetic.Length, samples.Distance, samples.Distance);
    }

    public override IReadOnlyList<Correlation> Correlations(CorrelationMethod method) => _correlations[method].Value;

    public override IReadOnlyList<TResult> Contingencies<TResult>(
        IReadOnlyList<(ColumnPair First, ColumnPair Second)> pairs, Binning binning, int bins, Func<ContingencyTable, TResult> select)
    {
        var codes = new PairCodes?[Columns.Count];
        int[] used = [.. pairs.SelectMany(pair => new[] { pair.First.Index, pair.Second.Index }).Distinct()];
        Parallel.ForEach(used, _parallel, index => codes[index] = Encode(Columns[index], binning, bins));
        return ContingencyCounter.Count(pairs, codes, select, _parallel);
    }

    private static Column Counterpart(Column real, Table synthetic)
    {
        var column = synthetic.Find(real.Name)
            ?? throw new ArgumentException($"The synthetic table has no column '{real.Name}'.", nameof(synthetic));
        return column.Kind == real.Kind && column.GetType() == real.GetType()
            ? column
            : throw new ArgumentException($"Column '{real.Name}' is of kind {real.Kind} in the real table and {column.Kind} in the synthetic one.", nameof(synthetic));
    }

    private static ArgumentException WrongKind(ColumnPair column) => new($"Column '{column.Name}' is of kind {column.Kind}.");

    private static OrderedSamples Order(NumberColumn real, NumberColumn synthetic)
    {
        double[] ordered = Ordered(real), other = Ordered(synthetic);
        return new OrderedSamples(ordered, other, ordered.Length == 0 || other.Length == 0 ? null : KolmogorovSmirnov.Distance(ordered, other));
    }

    private static double[] Ordered(NumberColumn column)
    {
        var values = GC.AllocateUninitializedArray<double>(column.Count - column.NullCount);
        if (column.Nulls is not { } nulls)
        {
            column.Values.CopyTo(values);
        }
        else
        {
            var next = 0;
            for (var row = 0; row < column.Count; row++)
            {
                if (!nulls[row]) values[next++] = column.Values[row];
            }
        }

        RadixSort.Sort(values);
        return values;
    }

    private TResult?[] Each<TColumn, TResult>(Func<TColumn, TColumn, int, TResult> compute)
        where TColumn : Column
        where TResult : class
    {
        var results = new TResult?[_realColumns.Length];
        Parallel.For(0, results.Length, _parallel, index =>
        {
            if (_realColumns[index] is TColumn own) results[index] = compute(own, (TColumn)_syntheticColumns[index], index);
        });
        return results;
    }

    private Correlation[] Correlate(CorrelationMethod method)
    {
        int[] numbers = [.. Columns.Where(column => column.Kind is not ColumnKind.Category).Select(column => column.Index)];
        var real = CorrelationMatrix.Of([.. numbers.Select(index => (NumberColumn)_realColumns[index])], method, _parallel);
        var synthetic = CorrelationMatrix.Of([.. numbers.Select(index => (NumberColumn)_syntheticColumns[index])], method, _parallel);
        return
        [
            .. CorrelationMatrix.Pairs(numbers.Length).Select((pair, position) => new Correlation(
                Columns[numbers[pair.First]], Columns[numbers[pair.Second]], real[position], synthetic[position])),
        ];
    }

    private PairCodes Encode(ColumnPair column, Binning binning, int bins)
    {
        Column real = _realColumns[column.Index], synthetic = _syntheticColumns[column.Index];
        return column.Kind is ColumnKind.Category
            ? PairCodes.OfLevels((CategoryColumn)real, (CategoryColumn)synthetic, _alignments.Value[column.Index]!)
            : PairCodes.OfBins((NumberColumn)real, (NumberColumn)synthetic, Ordered(column), binning, bins);
    }
}
