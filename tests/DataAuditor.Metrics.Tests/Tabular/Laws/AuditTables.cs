using System.Text.Json.Nodes;
using DataAuditor.Randomness;
using DataAuditor.Tables;
using static DataAuditor.Metrics.Tests.Tabular.Tables;

namespace DataAuditor.Metrics.Tests.Tabular.Laws;

/// <summary>The tables of an audit, with a column for every role and a card of the generator, so that every metric can be measured.</summary>
internal sealed record AuditTables(Table Synthetic, Table Real, Table? Holdout)
{
    private static readonly FieldRoles Fields = new(new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["label"] = ["label", "amount"],
        ["protected"] = ["group"],
        ["sensitive"] = ["category", "number"],
    });

    /// <summary>Rows of one population, less alike in the synthetic table.</summary>
    public static AuditTables Draw(ulong seed, int synthetic, int real, int holdout) =>
        new(Rows(seed, "synthetic", synthetic, 1.3), Rows(seed, "real", real, 1), Rows(seed, "holdout", holdout, 1));

    /// <summary>The same with NaN, infinities and −0 among the numbers.</summary>
    public static AuditTables Wild(ulong seed, int synthetic, int real, int holdout)
    {
        var random = Xoshiro256.Keyed(seed, "wild");
        double Special(double value) => random.NextInt64(40) switch { 0 => double.NaN, 1 => double.PositiveInfinity, 2 => double.NegativeInfinity, 3 => -0.0, _ => value };
        return Draw(seed, synthetic, real, holdout).Each(column => column.Kind is ColumnKind.Number ? MapNumbers(column, Special) : column);
    }

    public static MetricContext Context(Subject subject, int threads = 1) => new(42, subject.Info.Id)
    {
        Fields = Fields,
        Generator = JsonNode.Parse("""{"privacy":{"epsilon":1,"delta":1e-6}}""")!.AsObject(),
        Threads = threads,
    };

    public TablePair Pair(int threads = 1) => Tables.Pair(Synthetic, Real, threads, Fields, holdout: Holdout);

    public Measurement Measure(Subject subject, int threads = 1) => subject.Metric.Measure(Pair(threads), Context(subject, threads));

    public Measurement.Score Score(Subject subject) => Assert.IsType<Measurement.Score>(Measure(subject));

    /// <summary>The same change to the tables of all roles.</summary>
    public AuditTables All(Func<Table, Table> change) => new(change(Synthetic), change(Real), Holdout is null ? null : change(Holdout));

    public AuditTables Each(Func<Column, Column> change) => All(table => Of([.. table.Columns.Select(change)]));

    public static Table Rows(Table table, ReadOnlySpan<int> rows)
    {
        var kept = rows.ToArray();
        return Of([.. table.Columns.Select(Column (column) => column is NumberColumn
            ? Number(column, [.. kept.Select(row => ValueAt(column, row))])
            : Categories(column.Name, [.. kept.Select(column.TextAt)]))]);
    }

    public static Column MapNumbers(Column column, Func<double, double> change) =>
        Number(column, [.. Enumerable.Range(0, column.Count).Select(row => ValueAt(column, row) is { } value ? (double?)change(value) : null)]);

    /// <summary>Other names for the levels, numbered the other way round.</summary>
    public static Column Relabelled(Column column)
    {
        if (column is not CategoryColumn category) return column;

        var levels = category.Levels;
        return new CategoryColumn(
            column.Name,
            [.. category.Codes.ToArray().Select(code => code == CategoryColumn.NullCode ? code : levels.Count - 1 - code)],
            [.. levels.Reverse().Select(level => $"other {level.Length} {new string([.. level.Reverse()])}")]);
    }

    public static Column Nulls(Column column) => column is NumberColumn
        ? Number(column, new double?[column.Count])
        : Categories(column.Name, new string?[column.Count]);

    /// <summary>The first row's value in every row.</summary>
    public static Column Constant(Column column) => column.Count == 0 ? column : Rows(Of(column), new int[column.Count]).Columns[0];

    private static double? ValueAt(Column column, int row) => column.IsNull(row) ? null : ((NumberColumn)column).Values[row];

    private static NumberColumn Number(Column like, double?[] values)
    {
        var column = Numbers(like.Name, values);
        return new NumberColumn(like.Name, like.Kind, column.Values.ToArray(), column.Nulls);
    }

    private static Table Rows(ulong seed, string role, int rows, double spread)
    {
        var random = Xoshiro256.Keyed(seed, role);
        int[] each = [.. Enumerable.Range(0, rows)];
        double?[] Sparse(IEnumerable<double> values) => [.. values.Select(value => random.NextInt64(15) == 0 ? (double?)null : value)];
        string Level(string name, int levels) => $"{name} {random.NextInt64(levels) * random.NextInt64(levels)}";

        double[] number = [.. each.Select(_ => spread * random.NextGaussian())];
        bool[] minority = [.. each.Select(_ => random.NextInt64(3) == 0)];
        double[] merit = [.. each.Select(row => (2 * number[row]) + (minority[row] ? 1 : -1))];
        const double day = 86_400e6;
        return Of(
            Numbers("number", Sparse(number)),
            Numbers("ties", Sparse(each.Select(_ => (double)random.NextInt64(4)))),
            Numbers("amount", [.. merit.Select(value => (double?)(10 + value + random.NextGaussian()))]),
            Categories("category", [.. each.Select(_ => random.NextInt64(15) == 0 ? null : Level("kind", 3))]),
            Categories("many", [.. each.Select(_ => Level("level", 12))]),
            Categories("group", [.. minority.Select(isMinor => isMinor ? "minor" : "major")]),
            Categories("label", [.. merit.Select(value => value + random.NextGaussian() > 0 ? "red" : "blue")]),
            new NumberColumn("date", ColumnKind.Date, [.. each.Select(_ => day * (19_000 + random.NextInt64(400)))]));
    }
}
