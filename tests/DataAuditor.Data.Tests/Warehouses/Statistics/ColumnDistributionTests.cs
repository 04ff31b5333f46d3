using DataAuditor.Data.DuckDb;
using DataAuditor.Data.Tests.DuckDb;
using DataAuditor.Data.Warehouses;
using DataAuditor.Data.Warehouses.Statistics;
using DataAuditor.Tables;
using DataAuditor.Tables.Summaries;

namespace DataAuditor.Data.Tests.Warehouses.Statistics;

/// <summary>Whatever the distribution, ranks and cells are those of all values in order.</summary>
public sealed class ColumnDistributionTests
{
    private const int Many = 300_000;

    public static TheoryData<string> Names => ["normal", "lognormal", "cauchy", "outliers", "clusters", "atom", "prices", "zeros", "tiny", "whole range", "integers", "two", "one", "near one another"];

    [DuckDbTheory]
    [MemberData(nameof(Names))]
    public void Ranks_and_cells_are_those_of_the_sorted_values(string name)
    {
        var values = Of(name);
        using var connection = new DuckDbConnection();
        DuckDbTable.Create(connection, "data", new Table([new NumberColumn("x", ColumnKind.Number, values)]));
        var column = new CountedColumn(new SqlColumn("x", SqlType.Float), ColumnKind.Number);
        var engine = new DuckDbEngine(connection);
        var sql = StatisticsSql.Of(engine.Dialect)!;
        var facts = new FactsQuery(engine, sql, "\"data\"", CancellationToken.None).Ask([column]).Facts[0];
        var distribution = new ColumnDistribution(new DistributionQuery(engine, sql, "\"data\"", column.Sql, isComplete: true, CancellationToken.None), facts, isInteger: false);

        double[] ordered = [.. values.Select(static value => value + 0.0).Order()];
        var expected = OrderStatistics.Of(new NumberColumn("x", ColumnKind.Number, values));
        var order = distribution.Order([10]);
        Assert.Equal(expected.Edges(), order.Edges());
        Assert.Equal(expected.Centre, order.Centre);
        foreach (var edges in new[] { expected.Edges(), Odd(ordered) }) Assert.Equal(Counted(ordered, edges), distribution.Count(edges));
    }

    [DuckDbTheory]
    [InlineData("normal")]
    [InlineData("outliers")]
    [InlineData("integers")]
    public void What_is_fetched_does_not_grow_with_the_rows(string name)
    {
        using var connection = new DuckDbConnection();
        DuckDbTable.Create(connection, "data", new Table([new NumberColumn("x", ColumnKind.Number, Of(name))]));
        var column = new CountedColumn(new SqlColumn("x", SqlType.Float), ColumnKind.Number);
        var engine = new CountingEngine(new DuckDbEngine(connection));
        var sql = StatisticsSql.Of(engine.Dialect)!;
        var facts = new FactsQuery(engine, sql, "\"data\"", CancellationToken.None).Ask([column]).Facts[0];
        _ = new ColumnDistribution(new DistributionQuery(engine, sql, "\"data\"", column.Sql, isComplete: true, CancellationToken.None), facts, isInteger: false).Order([10]);

        Assert.InRange(engine.Statements, 2, 12);
        Assert.InRange(engine.Rows, 1, Many * 2 / 3);
    }

    [Fact]
    public void A_finer_grid_cuts_each_cell_and_none_across()
    {
        foreach (var (least, most) in new[] { (0.0, 1.0), (-3.9, 4.2), (1e8, 1e8 + 8), (-1e300, 1e300), (-double.MaxValue, double.MaxValue), (1e-310, 2e-310) })
        {
            var grid = ValueGrid.Over(least, most, within: null);
            var finer = grid.Finer(5);
            var random = new Random(7);
            var before = (Value: double.NegativeInfinity, Key: double.NegativeInfinity);
            foreach (var value in Enumerable.Range(0, 2000).Select(_ => (least / 2) + ((random.NextDouble() * ((most / 2) - (least / 2))) + (least / 2))).Where(value => value >= least && value <= most).Order())
            {
                Assert.Equal(grid.Key(value), Math.Floor(finer.Key(value) / 32));
                Assert.True(finer.Key(value) >= before.Key, $"{value} after {before.Value}");
                before = (value, finer.Key(value));
            }
        }
    }

    private static long[] Counted(double[] ordered, double[] edges)
    {
        var counts = new long[(2 * edges.Length) + 1];
        foreach (var value in ordered)
        {
            var place = Array.BinarySearch(edges, value);
            counts[place >= 0 ? (2 * place) + 1 : 2 * ~place]++;
        }

        return counts;
    }

    /// <summary>Edges that are no order statistics: below all, above all, on values and between.</summary>
    private static double[] Odd(double[] ordered) =>
        [.. new[] { ordered[0] - 1, ordered[0], Math.BitIncrement(ordered[0]), ordered[ordered.Length / 2], Math.BitDecrement(ordered[^1]), ordered[^1], ordered[^1] + 1, 0.5, 2 }.Where(double.IsFinite).Distinct().Order()];

    private static double[] Of(string name)
    {
        var random = new Random(11);
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        IEnumerable<double> Draws(Func<int, double> draw, int count = Many) => Enumerable.Range(0, count).Select(draw);
        return [.. name switch
        {
            "normal" => Draws(_ => Normal()),
            "lognormal" => Draws(_ => Math.Exp(5 * Normal())),
            "cauchy" => Draws(_ => Math.Tan(Math.PI * (random.NextDouble() - 0.5))),
            "outliers" => Draws(at => at switch { 0 => 1e300, 1 => -1e300, 2 => 1e12, _ => Normal() }),
            "clusters" => Draws(at => (at % 2 == 0 ? 0 : 1e15) + Math.Round(random.NextDouble() * 4000) / 4),
            "atom" => Draws(at => at % 3 > 0 ? 0 : Normal()),
            "prices" => Draws(_ => Math.Round(Math.Exp(4 + Normal()), 2)),
            "zeros" => Draws(at => at % 2 == 0 ? 0.0 : -0.0, 5000).Append(1),
            "tiny" => Draws(at => at * double.Epsilon, 5000),
            "whole range" => Draws(_ => (random.NextDouble() - 0.5) * 2 * double.MaxValue, 5000),
            "integers" => Draws(_ => Math.Floor(random.NextDouble() * 90_000)),
            "two" => Draws(at => at % 2 + 0.25, 9),
            "one" => [42.5],
            _ => Draws(at => 1 + (at % 200_000 * Math.BitIncrement(1) / 4503599627370496)),
        }];
    }
}
