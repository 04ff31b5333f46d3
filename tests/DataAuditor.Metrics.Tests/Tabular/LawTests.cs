using DataAuditor.Metrics.Tabular.Columns;
using DataAuditor.Metrics.Tabular.Fidelity;
using DataAuditor.Metrics.Tabular.Validity;
using DataAuditor.Randomness;
using DataAuditor.Tables;
using static DataAuditor.Metrics.Tests.Tabular.Tables;

namespace DataAuditor.Metrics.Tests.Tabular;

/// <summary>What holds for every comparison of two tables, on tables of ties, nulls, NaN and infinities.</summary>
public sealed class LawTests
{
    private static readonly Dictionary<string, TableMetric> Metrics = new(StringComparer.Ordinal)
    {
        ["missing-gap"] = new MissingGap(),
        ["ks"] = new Ks(),
        ["tvd"] = new Tvd(),
        ["pearson"] = new Pearson(),
        ["spearman"] = new Pearson { Method = CorrelationMethod.Spearman },
        ["contingency"] = new Contingency(),
        ["contingency, equal width"] = new Contingency { Binning = Binning.EqualWidthReal },
        ["contingency, own edges"] = new Contingency { Binning = Binning.OwnEdges },
        ["chi-square"] = new ChiSquare(),
        ["chi-square, frequency"] = new ChiSquare { Form = ChiSquareForm.Frequency },
        ["chi-square, goodness of fit"] = new ChiSquare { Form = ChiSquareForm.GoodnessOfFit },
    };

    public static TheoryData<string> All { get; } = [.. Metrics.Keys];

    public static TheoryData<string> Distances { get; } = [.. Metrics.Keys.Where(name => !name.StartsWith("chi", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Distances))]
    public void Is_0_between_equal_tables(string name) => Assert.Equal(0, Score(Metrics[name], Random(1, 200), Random(1, 200)).Value);

    [Theory]
    [MemberData(nameof(All))]
    public void Stays_within_its_range(string name)
    {
        for (ulong seed = 0; seed < 20; seed++)
        {
            var score = Score(Metrics[name], Random(seed, 5 + (int)seed), Random(seed + 100, 30));
            Assert.All(score.Parts, part => Assert.InRange(part.Value, 0, 1));
            Assert.InRange(score.Value, 0, 1);
        }
    }

    [Theory]
    [InlineData("missing-gap")]
    [InlineData("ks")]
    [InlineData("tvd")]
    [InlineData("pearson")]
    [InlineData("spearman")]
    [InlineData("contingency, own edges")]
    [InlineData("chi-square")]
    public void Is_symmetric(string name)
    {
        Table first = Random(1, 150), second = Random(2, 220);

        Assert.Equal(Score(Metrics[name], first, second).Value, Score(Metrics[name], second, first).Value, 1e-12);
    }

    [Theory]
    [MemberData(nameof(Distances))]
    public void Does_not_depend_on_the_order_of_rows(string name)
    {
        var synthetic = Random(2, 300);
        var order = Enumerable.Range(0, 300).ToArray();
        Xoshiro256.Keyed(3, "order").Shuffle<int>(order);

        Assert.Equal(Score(Metrics[name], synthetic, Random(1, 200)).Value, Score(Metrics[name], Rows(synthetic, order), Random(1, 200)).Value, 1e-12);
    }

    [Theory]
    [MemberData(nameof(Distances))]
    public void Does_not_depend_on_repeating_both_tables(string name)
    {
        Table real = Random(1, 70), synthetic = Random(2, 90);
        int[] Twice(int rows) => [.. Enumerable.Range(0, rows), .. Enumerable.Range(0, rows)];

        Assert.Equal(Score(Metrics[name], synthetic, real).Value, Score(Metrics[name], Rows(synthetic, Twice(90)), Rows(real, Twice(70))).Value, 1e-12);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Is_the_same_to_the_last_bit_on_any_number_of_threads(string name)
    {
        Table real = Random(1, 3000), synthetic = Random(2, 5000);

        MeasurementAssert.Same(Metrics[name].Measure(Pair(synthetic, real, threads: 1), Context()), Metrics[name].Measure(Pair(synthetic, real, threads: 4), Context()));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Is_the_same_when_several_metrics_ask_at_once(string name)
    {
        var pair = Pair(Random(2, 2000), Random(1, 2000), threads: 2);
        var alone = Metrics[name].Measure(Pair(Random(2, 2000), Random(1, 2000)), Context());

        var together = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Metrics[name].Measure(pair, Context()))));

        Assert.All(together, measurement => MeasurementAssert.Same(alone, measurement));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Yields_no_NaN_on_degenerate_tables(string name)
    {
        Table[] tables =
        [
            Random(1, 1), Random(1, 2), Random(1, 50), Rows(Random(1, 50), [.. Enumerable.Repeat(0, 40)]), Rows(Random(1, 50), []),
            Of([.. Random(1, 50).Columns.Select(Empty)]),
        ];

        // A score's constructor refuses NaN; so do these parts.
        foreach (var real in tables)
        {
            foreach (var measurement in tables.Select(synthetic => Measure(Metrics[name], synthetic, real)).OfType<Measurement.Score>())
            {
                Assert.All(measurement.Parts, part => Assert.InRange(part.Value, 0, 1));
                Assert.All(measurement.Parts.SelectMany(part => part.Details), detail => Assert.True(double.IsFinite(detail.Value), detail.Key));
            }
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Is_not_applicable_to_tables_without_columns(string name) => Assert.IsType<Measurement.NotApplicable>(Measure(Metrics[name], Of(), Of()));

    private static Column Empty(Column column) => column is CategoryColumn
        ? Categories(column.Name, new string?[column.Count])
        : Numbers(column.Name, new double?[column.Count]);

    private static Table Rows(Table table, int[] rows) => Of([.. table.Columns.Select(Column (column) => column is CategoryColumn categories
        ? Categories(column.Name, [.. rows.Select(categories.TextAt)])
        : Numbers(column.Name, [.. rows.Select(row => column.IsNull(row) ? (double?)null : ((NumberColumn)column).Values[row])]))]);

    private static Table Random(ulong seed, int rows)
    {
        var random = Xoshiro256.Keyed(seed, "table");
        double Special(double value) => random.NextInt64(40) switch { 0 => double.NaN, 1 => double.PositiveInfinity, 2 => double.NegativeInfinity, 3 => -0.0, _ => value };
        double?[] Fill(Func<double> value) => [.. Enumerable.Range(0, rows).Select(_ => random.NextInt64(15) == 0 ? (double?)null : Special(value()))];
        string?[] Draw(int levels) => [.. Enumerable.Range(0, rows).Select(_ => random.NextInt64(15) == 0 ? null : $"level {random.NextInt64(levels) * random.NextInt64(levels)}")];
        return Of(
            Numbers("normal", Fill(random.NextGaussian)), Numbers("ties", Fill(() => random.NextInt64(4))), Numbers("zeros", Fill(() => Math.Max(0, random.NextInt64(20) - 16))),
            Categories("few", Draw(3)), Categories("many", Draw(30)));
    }
}
