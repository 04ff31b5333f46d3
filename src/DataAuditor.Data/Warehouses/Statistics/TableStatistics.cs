using DataAuditor.Tables;
using DataAuditor.Tables.Summaries;

namespace DataAuditor.Data.Warehouses.Statistics;

/// <summary>Counts and sums of a table, computed by the engine that has it: what moves is as large as the summary, whatever the table.</summary>
/// <param name="from">What stands behind FROM.</param>
/// <param name="columns">The columns of the table.</param>
/// <exception cref="ArgumentException">The engine's functions are not known; see <see cref="CanCount"/>.</exception>
public sealed class TableStatistics(ISqlEngine engine, string from, IReadOnlyList<SqlColumn> columns)
{
    private readonly StatisticsSql _sql = StatisticsSql.Of(engine.Dialect) ?? throw new ArgumentException($"No statistics are written for {engine.Dialect.Engine}.", nameof(engine));

    /// <summary>Whether the functions of the engine are known; rows can be read from any.</summary>
    public static bool CanCount(Dialect dialect) => StatisticsSql.Of(dialect) is not null;

    private readonly Dictionary<string, (ColumnFacts Facts, ColumnDistribution? Distribution)> _known = new(StringComparer.Ordinal);

    private long? _records;

    /// <summary>The plan that a real table makes: the same as if its rows were in memory.</summary>
    /// <param name="declared">Kinds that the user declares.</param>
    /// <param name="apart">Columns that are no part of a record.</param>
    /// <exception cref="AuditException">A column cannot be counted as declared, or the engine does not answer.</exception>
    public SummaryPlan Plan(IReadOnlyDictionary<string, ColumnKind> declared, IReadOnlySet<string> apart, IReadOnlyList<CountNeed> needs, CancellationToken cancellation)
    {
        // Columns that are no part of a record are counted where metrics ask for them.
        var asked = needs.OfType<JointNeed>().SelectMany(need => need.Among(columns.Select(static column => column.Name))).ToHashSet(StringComparer.Ordinal);
        CountedColumn[] counted = [.. columns.Where(column => !apart.Contains(column.Name) || asked.Contains(column.Name))
            .Select(column => new CountedColumn(column, declared.TryGetValue(column.Name, out var kind) ? kind : column.Kind))];
        foreach (var column in counted) CheckKind(column);

        return Agreeing(() =>
        {
            var facts = Facts(counted, cancellation);
            for (var column = 0; column < counted.Length; column++)
            {
                if (declared.ContainsKey(counted[column].Name)) CheckRounding(counted[column], facts[column], cancellation);
                else if (IsRounded(counted[column], facts[column], cancellation)) counted[column] = counted[column] with { Kind = ColumnKind.Category };
            }

            int[] bins = [.. needs.OfType<ContingencyNeed>().Select(static need => need.Bins)];
            return SummaryPlanner.Of(
                [.. counted.Where(column => !apart.Contains(column.Name)).Select(column => (column.Name, column.Kind, column.IsCategory ? null : _known[column.Name].Distribution!.Order(bins)))],
                needs,
                [.. counted.Select(static column => new JointColumn(column.Name, column.Kind))]);
        });
    }

    /// <summary>Counts this table by a plan.</summary>
    /// <exception cref="AuditException">A column of the plan is missing or of another kind, or the engine's answers do not agree with each other.</exception>
    public TableSummary Summarize(SummaryPlan plan, CancellationToken cancellation)
    {
        CountedColumn[] counted = [.. plan.Columns.Select(Counterpart)];
        return Agreeing(() =>
        {
            var facts = Facts(counted, cancellation);
            for (var column = 0; column < counted.Length; column++) CheckRounding(counted[column], facts[column], cancellation);

            var summary = new TableSummary(plan);
            summary.AddCounted(_records!.Value);
            Numbers(summary, counted, facts, cancellation);
            Categories(summary, counted, facts, cancellation);
            Joint(summary, cancellation);
            summary.Check();
            return summary;
        });
    }

    private T Agreeing<T>(Func<T> ask)
    {
        try
        {
            return ask();
        }
        catch (Exception contradiction) when (contradiction is InvalidDataException or FormatException or InvalidOperationException or OverflowException)
        {
            throw new AuditException(DiagnosticCode.EngineIncomplete, $"{engine.Dialect.Engine}'s answers do not agree with each other: {contradiction.Message}; the table was changed, or not all of it answered");
        }
    }

    /// <summary>What a first look at the columns tells, which is taken once.</summary>
    private ColumnFacts[] Facts(CountedColumn[] counted, CancellationToken cancellation)
    {
        CountedColumn[] unknown = [.. counted.Where(column => !_known.ContainsKey(column.Name))];
        if (_records is null || unknown.Length > 0)
        {
            var (records, facts) = new FactsQuery(engine, _sql, from, cancellation).Ask(unknown);
            if (_records is { } before && before != records) throw new InvalidDataException($"{before} records were counted first, and then {records}");

            _records = records;
            foreach (var (column, own) in unknown.Zip(facts)) _known[column.Name] = (own, column.IsCategory ? null : Distribution(column, own, cancellation));
        }

        return [.. counted.Select(column => _known[column.Name].Facts)];
    }

    private ColumnDistribution Distribution(CountedColumn column, ColumnFacts facts, CancellationToken cancellation) =>
        new(new DistributionQuery(engine, _sql, from, column.Sql, facts.Finite == _records, cancellation), facts, column.IsInteger);

    /// <summary>Of the columns that are no part of a record none was looked at before.</summary>
    private void Joint(TableSummary summary, CancellationToken cancellation)
    {
        CountedColumn?[] joint = [.. summary.Plan.Joint.Columns.Select(planned => columns.FirstOrDefault(column => column.Name == planned.Name) is { } column ? new CountedColumn(column, planned.Kind) : null)];
        CountedColumn[] apart = [.. joint.OfType<CountedColumn>().Where(column => summary.Plan.Columns.All(planned => planned.Name != column.Name))];
        foreach (var column in apart) CheckKind(column);
        var facts = Facts(apart, cancellation);
        for (var column = 0; column < apart.Length; column++) CheckRounding(apart[column], facts[column], cancellation);
        new JointQuery(engine, _sql, from, cancellation).Count(joint, summary);
        new ConditionQuery(engine, _sql, from, cancellation).Count(joint, summary);
    }

    private void CheckRounding(CountedColumn column, ColumnFacts facts, CancellationToken cancellation)
    {
        if (column.IsCategory || !IsRounded(column, facts, cancellation)) return;

        throw Fault($"column '{PlainText.OneLine(column.Name)}' has {(column.Kind is ColumnKind.Date ? "times that are none of the calendar" : "numbers beyond 2^53, which would be rounded")}; declare it as a category");
    }

    /// <summary>2^53 + 1 is 2^53 as a double: where that is the farthest, the integers themselves are compared.</summary>
    private bool IsRounded(CountedColumn column, ColumnFacts facts, CancellationToken cancellation)
    {
        if (!column.MayBeRounded(facts)) return column.IsRounded(facts);

        var name = engine.Dialect.Name(column.Name);
        return engine.Query($"SELECT count(*) FROM {from} WHERE {name} > {CountedColumn.LargestExact} OR {name} < -{CountedColumn.LargestExact}", cancellation).Single().Integer(0) > 0;
    }

    /// <summary>Records without a null in these columns, and how many distinct rows they have there.</summary>
    internal ConditionCounts Keys(IReadOnlyList<string> names, CancellationToken cancellation) =>
        new JointQuery(engine, _sql, from, cancellation).Keys([.. names.Select(name => columns.First(column => column.Name == name)).Select(static column => new CountedColumn(column, column.Kind))]);

    private static void CheckKind(CountedColumn column)
    {
        if (column.Kind == column.Sql.Kind || column.IsCategory) return;
        throw new AuditException(DiagnosticCode.Manifest, $"column '{PlainText.OneLine(column.Name)}' is declared as {(column.Kind is ColumnKind.Date ? "a date" : "a number")}, and of the type {column.Sql.Declared} in the database: convert it in the data set's 'sql'");
    }

    private static AuditException Fault(string message) => new(DiagnosticCode.DataFile, message);

    private CountedColumn Counterpart(SummaryColumn planned)
    {
        var column = new CountedColumn(
            columns.FirstOrDefault(column => column.Name == planned.Name) ?? throw Fault($"column '{PlainText.OneLine(planned.Name)}' is missing, which the real table has"),
            planned.Kind);
        CheckKind(column);
        return column;
    }

    private void Numbers(TableSummary summary, CountedColumn[] counted, ColumnFacts[] facts, CancellationToken cancellation)
    {
        var plan = summary.Plan;
        var near = new FactsQuery(engine, _sql, from, cancellation).NearCentre(counted, facts, [.. plan.Columns.Select(static column => column.Centre)]);
        var (sums, pairs) = new MomentsQuery(engine, _sql, from, summary.Records, cancellation).Ask(
            [.. plan.Numbers.Select(column => SummedColumn.Of(_sql, counted[column], facts[column], summary.Records, plan.Columns[column].Centre, near[column]))],
            [.. plan.NumberPairs]);
        for (var number = 0; number < sums.Length; number++)
        {
            var column = plan.Numbers[number];
            var fact = facts[column];
            summary.Numbers(column).Add(new NumberCounts(
                summary.Records - fact.Values, fact.NaN, fact.NegativeInfinities, fact.PositiveInfinities, fact.Finite, fact.Least, fact.Most, sums[number].Sum, sums[number].Squares, Cells(plan.Columns[column], fact)));
        }

        for (var pair = 0; pair < pairs.Length; pair++) summary.Moments[pair].Merge(pairs[pair]);
    }

    private long[] Cells(SummaryColumn planned, ColumnFacts facts)
    {
        var cells = _known[planned.Name].Distribution!.Count(planned.Edges.ToArray());
        cells[0] += facts.NegativeInfinities;
        cells[^1] += facts.PositiveInfinities;
        return cells;
    }

    private void Categories(TableSummary summary, CountedColumn[] counted, ColumnFacts[] facts, CancellationToken cancellation)
    {
        var levels = new LevelsQuery(engine, _sql, from, cancellation);
        for (var column = 0; column < counted.Length; column++)
        {
            if (!counted[column].IsCategory) continue;

            summary.Levels(column).AddCounted(summary.Records - facts[column].Values, facts[column].Values);
            levels.Ask(counted[column], summary.Levels(column));
        }

        var query = new ContingencyQuery(engine, _sql, from, counted, facts, summary, cancellation);
        for (var contingency = 0; contingency < summary.Plan.Contingencies.Count; contingency++) query.Ask(contingency);
    }
}
