using DataAuditor.Tables;

namespace DataAuditor.Data.Warehouses.Doctor;

/// <summary>Some thousand rows made of their own numbers, more than are told one by one: quantiles, decimal fractions, instants and truth.</summary>
/// <param name="cluster">A cluster of ClickHouse, on each of whose shards the rows are once; null for one server.</param>
internal sealed class SeriesTrial(Dialect dialect, string? cluster, int shards)
{
    public static readonly (string Check, string[] Columns)[] Sets =
    [
        ("many values", ["trial_q"]),
        ("decimal fractions", ["trial_m"]),
        ("instants", ["trial_t"]),
        ("truth beside many values", ["trial_b", "trial_q"]),
    ];

    private const int Rows = 2500;

    private const double Step = 0.37;

    private const double FirstInstant = 1_577_836_800_000_000;

    /// <summary>What stands behind FROM.</summary>
    public string From { get; } = dialect is ClickHouseDialect
        ? $"{(cluster is null ? "system.one" : $"cluster({dialect.Name(cluster)}, system, one)")} ARRAY JOIN {string.Join(", ", Arrays(dialect))}"
        : $"(SELECT {string.Join(", ", Expressions(dialect))} FROM generate_series(0, {Rows - 1}) AS series(n)) AS trial";

    /// <summary>Old servers of ClickHouse know no parts of a second, and no truth but 0 and 1.</summary>
    private bool IsPlain => dialect is ClickHouseDialect;

    /// <summary>The same rows in memory.</summary>
    public Table InMemory(IReadOnlyList<string> columns) => new([.. columns.Select(column => column switch
    {
        "trial_q" => Numbers(column, ColumnKind.Number, static n => n * Step),
        "trial_m" => Numbers(column, ColumnKind.Number, static n => n + 0.125),
        "trial_t" => Numbers(column, ColumnKind.Date, n => FirstInstant + (n * (IsPlain ? 61_000_000.0 : 61_000_001.0))),
        _ when IsPlain => Numbers(column, ColumnKind.Number, static n => n % 3 == 0 ? 1 : 0),
        _ => (Column)new CategoryColumn(column, [.. Enumerable.Range(0, Rows).Select(static n => n % 3 == 0 ? 0 : 1)], ["true", "false"]),
    })]);

    private static string[] Arrays(Dialect dialect) =>
    [
        $"arrayMap(n -> toFloat64(n) * {dialect.Number(Step)}, range({Rows})) AS trial_q",
        $"arrayMap(n -> toDecimal64(concat(toString(n), '.125'), 3), range({Rows})) AS trial_m",
        $"arrayMap(n -> toDateTime(1577836800 + n * 61), range({Rows})) AS trial_t",
        $"arrayMap(n -> n % 3 = 0, range({Rows})) AS trial_b",
    ];

    private static string[] Expressions(Dialect dialect) =>
    [
        $"{dialect.ToDouble("n")} * {dialect.Number(Step)} AS trial_q",
        "CAST(CAST(n AS VARCHAR(9)) || '.125' AS DECIMAL(18, 3)) AS trial_m",
        "TIMESTAMP '2020-01-01 00:00:00' + n * INTERVAL '61.000001 seconds' AS trial_t",
        "n % 3 = 0 AS trial_b",
    ];

    private NumberColumn Numbers(string name, ColumnKind kind, Func<int, double> value) =>
        new(name, kind, [.. Enumerable.Repeat(Enumerable.Range(0, Rows), shards).SelectMany(static all => all).Select(value)]);
}
