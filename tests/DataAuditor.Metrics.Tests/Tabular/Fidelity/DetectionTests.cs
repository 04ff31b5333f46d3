using DataAuditor.Metrics.Tabular.Discriminators;
using DataAuditor.Metrics.Tabular.Fidelity;
using DataAuditor.Metrics.Tabular.Models;
using DataAuditor.Randomness;
using DataAuditor.Tables;
using static DataAuditor.Metrics.Tests.Tabular.Tables;

namespace DataAuditor.Metrics.Tests.Tabular.Fidelity;

public sealed class DetectionTests
{
    private static readonly Detection Metric = new();

    // LogisticRegression(solver='newton-cholesky') of scikit-learn 1.2.1 on the golden folds and features: the optimum of the objective
    // that the golden values are meant to minimise.
    [GoldenTheory]
    [InlineData("good", 0.492870294, 0.487738760, 0.485548757)]
    [InlineData("memorised", 0.501340720, 0.495000156, 0.498527002)]
    [InlineData("collapsed", 0.929219648, 0.925789371, 0.921853571)]
    [InlineData("holdout_as_synthetic", 0.500341825, 0.503175651, 0.505222417)]
    public void Has_the_areas_of_the_optimum_on_the_golden_folds(string variant, double first, double second, double third)
    {
        var score = OnGoldenFolds(Metric, variant);

        Assert.Equal([first, second, third], Areas(score), (expected, actual) => Math.Abs(expected - actual) < 2e-6);
        Assert.Equal(new[] { first, second, third }.Average(), Part(score, "AUC").Value, 2e-6);
    }

    // The golden areas are lbfgs' where it stops for want of progress: after 271 to 299 steps at the optimum for 'collapsed', after 5 to 43 steps
    // and with a gradient above 100 for the others, whose areas are noise around ½ either way.
    [GoldenTheory]
    [InlineData("good", 0.012)]
    [InlineData("memorised", 0.005)]
    [InlineData("collapsed", 1e-4)]
    [InlineData("holdout_as_synthetic", 0.015)]
    public void Is_near_the_golden_values(string variant, double tolerance)
    {
        var golden = Adult.Golden(variant).GetProperty("detection_deterministic");

        var score = OnGoldenFolds(Metric, variant);

        foreach (var (expected, actual) in golden.GetProperty("auc").EnumerateArray().Zip(Areas(score))) Assert.Equal(expected.GetDouble(), actual, tolerance);
        Assert.Equal(golden.GetProperty("detscore_of_mean_auc").GetDouble(), score.Value, 1e-3);
        Assert.Equal(
            golden.GetProperty("detscore_mean_of_folds").GetDouble(), OnGoldenFolds(Metric with { Aggregate = FoldAggregate.MeanOfFolds }, variant).Value, 2 * tolerance);
    }

    // HistGradientBoostingClassifier(categorical_features=…, random_state=0) of scikit-learn 1.2.1, the mean of the same three folds.
    [GoldenTheory]
    [InlineData("good", 0.81658)]
    [InlineData("collapsed", 0.98368)]
    [InlineData("memorised", 0.59448)]
    [InlineData("holdout_as_synthetic", 0.50628)]
    public void Has_the_boosted_area_of_scikit_learn(string variant, double area) =>
        Assert.Equal(area, Part(OnGoldenFolds(Metric with { Classifier = ClassificationModel.Boosted }, variant), "AUC").Value, 0.01);

    [GoldenFact]
    public void Shows_what_the_holdout_scores()
    {
        var score = Assert.IsType<Measurement.Score>(Metric.Measure(Tables.Pair(Adult.Synthetic("collapsed"), Adult.Real, holdout: Adult.Holdout), Context()));

        Assert.InRange(score.Value, 0.1, 0.2);
        Assert.InRange(Part(score, "AUC of real against holdout").Value, 0.48, 0.52);
        Assert.All(Assert.Single(score.Figures).Series, series => Assert.InRange(series.X.Count, 2, 200));
        Assert.InRange(score.Value, score.Interval!.Value.Low, score.Interval.Value.High);
    }

    [Theory]
    [InlineData(ClassificationModel.Logistic)]
    [InlineData(ClassificationModel.Boosted)]
    public void Is_0_where_the_tables_share_no_value(ClassificationModel model)
    {
        var score = Score(Metric with { Classifier = model }, Sample(1, 200, shift: 100), Sample(2, 200));

        Assert.Equal(0, score.Value, 1e-12);
        Assert.Equal(1, Part(score, "AUC of fold 3").Value, 1e-12);
        Assert.Equal("clopper-pearson", score.Interval!.Value.Method);
    }

    [Fact]
    public void Is_near_1_for_rows_of_one_population() => Assert.InRange(Score(Metric, Sample(3, 1500), Sample(4, 1500)).Value, 0.9, 1);

    [Fact]
    public void Sees_another_spread_with_trees_only()
    {
        Table real = Of(Spread(5, 1)), synthetic = Of(Spread(6, 4));

        Assert.InRange(Score(Metric, synthetic, real).Value, 0.85, 1);
        Assert.InRange(Score(Metric with { Classifier = ClassificationModel.Boosted }, synthetic, real).Value, 0, 0.7);
    }

    [Fact]
    public void Never_scores_higher_by_the_mean_of_folds()
    {
        for (ulong seed = 0; seed < 10; seed++)
        {
            Table synthetic = Sample(20 + seed, 60), real = Sample(40 + seed, 60);
            var mean = Score(Metric, synthetic, real).Value;
            var folds = Score(Metric with { Aggregate = FoldAggregate.MeanOfFolds }, synthetic, real);

            Assert.InRange(folds.Value, 0, mean + 1e-12);
            Assert.Equal(Areas(folds).Average(area => 2 - (2 * Math.Max(area, 0.5))), folds.Value, 1e-12);
        }
    }

    [Fact]
    public void Takes_levels_nulls_and_values_that_the_real_table_never_has()
    {
        var real = Of(Numbers("x", 1, 2, 3, null, 5, 6), Categories("c", "a", "b", "a", null, "b", "a"));
        var synthetic = Of(Numbers("x", double.NaN, double.PositiveInfinity, double.NegativeInfinity, null, 1e300, 6), Categories("c", "new", "new", "other", null, "b", "a"));

        Assert.InRange(Score(Metric, synthetic, real).Value, 0, 1);
        Assert.InRange(Score(Metric with { Classifier = ClassificationModel.Boosted, Folds = 2 }, synthetic, real).Value, 0, 1);
    }

    [Fact]
    public void Does_not_depend_on_names_or_units()
    {
        Table real = Sample(7, 300), synthetic = Sample(8, 300, shift: 0.3);

        Assert.Equal(Score(Metric, synthetic, real).Value, Score(Metric, Renamed(synthetic), Renamed(real)).Value, 1e-3);

        static Table Renamed(Table table) => Of(
            Numbers("y", [.. ((NumberColumn)table.Columns[0]).Values.ToArray().Select(value => (double?)((value * 1000) - 7))]),
            Categories("d", [.. ((CategoryColumn)table.Columns[1]).Codes.ToArray().Select(code => "level " + ((CategoryColumn)table.Columns[1]).Levels[code])]));
    }

    [Theory]
    [InlineData(ClassificationModel.Logistic)]
    [InlineData(ClassificationModel.Boosted)]
    public void Is_the_same_for_any_number_of_threads(ClassificationModel model)
    {
        Table real = Sample(9, 3000), synthetic = Sample(10, 3000, shift: 0.2), holdout = Sample(11, 1000);

        MeasurementAssert.Same(On(1), On(4));

        Measurement On(int threads) => (Metric with { Classifier = model })
            .Measure(Tables.Pair(synthetic, real, holdout: holdout), new MetricContext(42, "test") { Threads = threads });
    }

    [Fact]
    public void Is_the_worst_for_one_record_over_and_over()
    {
        var score = Score(Metric, Of(Numbers("x", 2, 2, 2, 2)), Of(Numbers("x", 1, 2, 3, 4)));

        Assert.Equal(0, score.Value);
        Assert.Contains("the same", Assert.Single(score.Notes), StringComparison.Ordinal);
        Assert.Equal(0, Score(Metric, Of(Numbers("x", null, null, null)), Of(Numbers("x", 1, 2, 3, 4))).Value);
    }

    [Fact]
    public void Is_the_worst_for_fewer_records_than_folds() => Assert.Equal(0, Score(Metric, Of(Numbers("x", 1, 2)), Of(Numbers("x", 1, 2, 3))).Value);

    [Fact]
    public void Is_not_applicable_to_fewer_real_records_than_folds() =>
        Assert.IsType<Measurement.NotApplicable>(Measure(Metric, Of(Numbers("x", 1, 2, 3)), Of(Numbers("x", 1, 2))));

    private static Measurement.Score OnGoldenFolds(Detection metric, string variant)
    {
        var pair = Adult.Pair(variant);
        Frame real = pair.Frame(Role.Real)!, synthetic = pair.Frame(Role.Synthetic)!;
        return metric.Measure(real, synthetic, holdout: null, (other, _) => [.. Thirds(real.Rows), .. Thirds(other.Rows)], new MetricContext(42, "test") { Threads = 2 });

        static IEnumerable<int> Thirds(int rows) => Enumerable.Range(0, rows).Select(row => row % 3);
    }

    private static double[] Areas(Measurement.Score score) =>
        [.. score.Parts.Where(part => part.Name.StartsWith("AUC of fold", StringComparison.Ordinal)).Select(part => part.Value)];

    private static Part Part(Measurement.Score score, string name) => Assert.Single(score.Parts, part => part.Name == name);

    private static Table Sample(ulong seed, int rows, double shift = 0)
    {
        var random = Xoshiro256.Keyed(seed, "detection");
        return Of(
            Numbers("x", [.. Enumerable.Range(0, rows).Select(_ => (double?)(shift + random.NextGaussian()))]),
            Categories("c", [.. Enumerable.Range(0, rows).Select(_ => "abc"[(int)random.NextInt64(3)].ToString())]));
    }

    private static NumberColumn Spread(ulong seed, double scale)
    {
        var random = Xoshiro256.Keyed(seed, "spread");
        return Numbers("x", [.. Enumerable.Range(0, 2000).Select(_ => (double?)(scale * random.NextGaussian()))]);
    }
}
