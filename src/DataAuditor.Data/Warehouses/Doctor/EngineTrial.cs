using DataAuditor.Data.Warehouses.ClickHouse;
using DataAuditor.Data.Warehouses.Statistics;
using DataAuditor.Tables;
using DataAuditor.Tables.Summaries;

namespace DataAuditor.Data.Warehouses.Doctor;

/// <summary>
/// Runs all that is computed by engines on a tiny table, on all shards of a cluster at once where there is one, and holds it against what is computed
/// here: that a function exists is no proof that it is right, or that it works on more than one server.
/// </summary>
public static class EngineTrial
{
    private static readonly (string Check, string[] Columns)[] Sets =
    [
        ("fractions, NaN, infinities and nulls", ["trial_n"]),
        ("integers up to 2^53", ["trial_i"]),
        ("days", ["trial_d"]),
        ("texts", ["trial_w"]),
        ("all together, in pairs", ["trial_n", "trial_i", "trial_d", "trial_w"]),
    ];

    private static readonly CountNeed[] Needs =
    [
        new ContingencyNeed(Binning.QuantileReal, 4), new ContingencyNeed(Binning.EqualWidthReal, 3),
        new JointNeed(["trial_n", "trial_i", "trial_d", "trial_w"]), Asked(RowOperator.Present), Asked(RowOperator.IsInteger), Asked(RowOperator.IsBoolean), Asked(RowOperator.IsDate),
        Asked(RowOperator.GreaterOrEqual, 1.5), Asked(RowOperator.Less, double.PositiveInfinity), Asked(RowOperator.NotEqual, 100_000_001.25), Asked(RowOperator.Greater, 0, "trial_i"),
    ];

    /// <summary>One finding a check. Each check has a connection of its own: one may end a transaction, or a server.</summary>
    /// <param name="connection"><c>env:NAME</c>.</param>
    /// <exception cref="AuditException">The connection is wrong, or does not answer at all.</exception>
    public static IReadOnlyList<EngineFinding> Run(string connection, CancellationToken cancellation)
    {
        using var warehouse = Warehouse.Open(connection, place: null);
        _ = warehouse.Query("SELECT 1", cancellation).Count();
        if (!TableStatistics.CanCount(warehouse.Dialect)) return [new EngineFinding($"rows are read from {warehouse.Dialect.Engine}; nothing is computed there", EngineState.Ok)];

        var places = (warehouse as ClickHouseWarehouse)?.Clusters(cancellation) ?? [];
        return places.Count == 0
            ? [.. RunOn(connection, warehouse.Dialect, "", null, 1, cancellation)]
            : [.. places.SelectMany(place => RunOn(connection, warehouse.Dialect, $"cluster '{PlainText.OneLine(place.Name)}' of {place.Shards} shards: ", place.Name, place.Shards, cancellation))];
    }

    private static IEnumerable<EngineFinding> RunOn(string connection, Dialect dialect, string prefix, string? cluster, int shards, CancellationToken cancellation)
    {
        var table = new TrialTable(dialect, cluster, shards);
        foreach (var (check, columns) in Sets)
        {
            yield return Find($"{prefix}{check}: order statistics", () => Order(connection, table.From, table.InMemory(columns), cancellation));
            yield return Find($"{prefix}{check}: counts and sums", () => Counts(connection, table.From, table.InMemory(columns), cancellation));
            yield return Find($"{prefix}{check}: distinct rows", () => Keys(connection, table, columns, cancellation));
        }

        var series = new SeriesTrial(dialect, cluster, shards);
        foreach (var (check, columns) in SeriesTrial.Sets)
        {
            yield return Find($"{prefix}{check}: order statistics", () => Order(connection, series.From, series.InMemory(columns), cancellation));
            yield return Find($"{prefix}{check}: counts and sums", () => Counts(connection, series.From, series.InMemory(columns), cancellation));
        }

        yield return Find($"{prefix}rows that are read", () => Read(connection, table, cancellation));
        yield return Find($"{prefix}rows drawn by a hash", () => Hash(connection, table, shards, cancellation));
        yield return Find($"{prefix}sequences of words", () => Texts(connection, table, cancellation));
    }

    private static EngineFinding Find(string check, Func<string?> difference)
    {
        try
        {
            return difference() is { } found ? new EngineFinding(check, EngineState.Differs, found) : new EngineFinding(check, EngineState.Ok);
        }
        catch (AuditException failure)
        {
            return new EngineFinding(check, EngineState.Fails, failure.Diagnostics[0].Message);
        }
        catch (Exception nonsense) when (nonsense is FormatException or InvalidOperationException or KeyNotFoundException or OverflowException or ArgumentException)
        {
            return new EngineFinding(check, EngineState.Fails, $"an answer that cannot be read: {nonsense.Message}");
        }
    }

    private static string? Order(string connection, string from, Table table, CancellationToken cancellation)
    {
        using var warehouse = Warehouse.Open(connection, place: null);
        var here = SummaryPlanner.Of(table, new HashSet<string>(StringComparer.Ordinal), Needs);
        var there = Statistics(warehouse, from, NamesOf(table), cancellation).Plan(new Dictionary<string, ColumnKind>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), Needs, cancellation);
        return here.Hash == there.Hash ? null : "the edges and cuts of the columns are others";
    }

    private static string? Counts(string connection, string from, Table table, CancellationToken cancellation)
    {
        using var warehouse = Warehouse.Open(connection, place: null);
        var here = new TableSummary(SummaryPlanner.Of(table, new HashSet<string>(StringComparer.Ordinal), Needs));
        here.Add(table);
        return SummaryDifference.Of(here, Statistics(warehouse, from, NamesOf(table), cancellation).Summarize(here.Plan, cancellation));
    }

    private static JointNeed Asked(RowOperator asked, double value = 0, string? other = null) =>
        new([]) { Condition = new RowCondition([new RowTest("trial_n", asked, value, other)]), Expression = other is null ? "trial_n" : $"trial_n, {other}" };

    /// <summary>How many rows without a null are distinct, as it is asked where they are too many to be told.</summary>
    private static string? Keys(string connection, TrialTable trial, string[] columns, CancellationToken cancellation)
    {
        using var warehouse = Warehouse.Open(connection, place: null);
        var table = trial.InMemory(columns);
        var summary = new TableSummary(SummaryPlanner.Of(table, new HashSet<string>(StringComparer.Ordinal), [new JointNeed(columns)]));
        summary.Add(table);
        var rows = summary.Joint.Rows(0);
        int[] known = [.. Enumerable.Range(0, rows.Rows.RowCount).Where(row => rows.Rows.Columns.All(column => !column.IsNull(row)))];
        var here = new ConditionCounts(known.Sum(rows.Count), known.Length);
        var there = Statistics(warehouse, trial.From, columns, cancellation).Keys(columns, cancellation);
        return here == there ? null : $"{there.Holds} distinct rows of {there.Applies} there, {here.Holds} of {here.Applies} here";
    }

    private static string? Read(string connection, TrialTable trial, CancellationToken cancellation)
    {
        using var warehouse = Warehouse.Open(connection, place: null);
        var columns = Sets[^1].Columns;
        var here = trial.InMemory(columns);
        var query = new WarehouseQuery(connection, Table: null, $"SELECT {string.Join(", ", columns)} FROM {trial.From}");
        var data = WarehouseData.Known(warehouse, query, ColumnsOf(warehouse, trial.From, columns, cancellation), here.RowCount);
        var there = TableReader.Read(new Dictionary<string, TableSource>(StringComparer.Ordinal) { ["real"] = TableSource.Of(data) }, new TableReadOptions(), cancellation)["real"].Table;
        return TableHash.Sha256(RowOrder.Sorted(here)) == TableHash.Sha256(RowOrder.Sorted(there)) ? null : "some values are others";
    }

    private static string? Hash(string connection, TrialTable trial, int shards, CancellationToken cancellation)
    {
        using var warehouse = Warehouse.Open(connection, place: null);
        var columns = Sets[^1].Columns;
        return HashTrial.Difference(warehouse, trial.From, ColumnsOf(warehouse, trial.From, columns, cancellation), shards, trial.InMemory(columns).RowCount / shards, cancellation);
    }

    private static string? Texts(string connection, TrialTable trial, CancellationToken cancellation)
    {
        using var warehouse = Warehouse.Open(connection, place: null);
        string[] columns = ["trial_w"];
        var texts = trial.InMemory(columns).Columns[0];
        return TextTrial.Difference(warehouse, trial.From, ColumnsOf(warehouse, trial.From, columns, cancellation)[0], [.. Enumerable.Range(0, texts.Count).Select(texts.TextAt)], cancellation);
    }

    private static string[] NamesOf(Table table) => [.. table.Columns.Select(static column => column.Name)];

    private static TableStatistics Statistics(Warehouse warehouse, string from, string[] columns, CancellationToken cancellation) =>
        new(warehouse, from, ColumnsOf(warehouse, from, columns, cancellation));

    private static IReadOnlyList<SqlColumn> ColumnsOf(Warehouse warehouse, string from, string[] columns, CancellationToken cancellation) =>
        warehouse.Query($"SELECT {string.Join(", ", columns)} FROM {from} LIMIT 1", cancellation).First().Columns;
}
