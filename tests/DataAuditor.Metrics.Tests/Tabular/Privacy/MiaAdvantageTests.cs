using DataAuditor.Metrics.Tabular.Membership;
using DataAuditor.Metrics.Tabular.Privacy;
using DataAuditor.Metrics.Tests.Tabular.Fidelity;
using DataAuditor.Randomness;
using static DataAuditor.Metrics.Tests.Tabular.Tables;

namespace DataAuditor.Metrics.Tests.Tabular.Privacy;

public sealed class MiaAdvantageTests
{
    private static readonly MiaAdvantage Metric = new();

    [GoldenTheory]
    [MemberData(nameof(Adult.Variants), MemberType = typeof(Adult))]
    public void Equals_the_golden_values(string variant) => Assert.Equal(
        Adult.Golden(variant).GetProperty("privacy").GetProperty("mia_nn").GetProperty("advantage").GetDouble(), MiaAucTests.GoldenCurve(variant).LargestAdvantage, Adult.Tolerance);

    [Fact]
    public void Is_the_largest_difference_of_the_rates()
    {
        // At 2 and above: ⅔ of the members, ⅓ of the others; at 3 and above: ⅔ and 0.
        var score = Scores([3, 4, 1], [2, 0, 1]);

        Assert.Equal(2.0 / 3, score.Value, 1e-12);
        Assert.Equal(score.Value - score.Parts.Single(part => part.Name == "without leakage").Value, score.Parts.Single(part => part.Name == "excess").Value, 1e-12);
    }

    [Fact]
    public void Is_0_where_the_others_look_more_like_members() => Assert.Equal(0, Scores([0, 1], [2, 3]).Value);

    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(2, 5.0 / 12)]
    [InlineData(3000, 0.016014224)]
    public void Knows_what_chance_alone_gives(int records, double expected) => Assert.Equal(expected, MiaAdvantage.WithoutLeakage(records), 1e-6);

    [Fact]
    public void Agrees_with_chance_on_shuffled_scores()
    {
        var random = Xoshiro256.Keyed(1, "scores");
        double?[] Draw() => [.. Enumerable.Range(0, 50).Select(_ => (double?)random.NextDouble())];

        var mean = Enumerable.Range(0, 2000).Average(_ => Scores(Draw(), Draw()).Value);

        Assert.Equal(MiaAdvantage.WithoutLeakage(50), mean, 0.006);
    }

    [Fact]
    public void Covers_no_leakage_where_there_is_none()
    {
        var score = Assert.IsType<Measurement.Score>(Metric.Measure(
            Pair(AlphaPrecisionTests.Cloud(1, 300, 1), AlphaPrecisionTests.Cloud(2, 300, 1), holdout: AlphaPrecisionTests.Cloud(3, 300, 1)), Context()));

        Assert.Equal(0, score.Interval!.Value.Low);
        Assert.True(score.Interval.Value.High < 0.25);
    }

    [Theory]
    [InlineData(MembershipAttack.Distance)]
    [InlineData(MembershipAttack.Density)]
    [InlineData(MembershipAttack.Classifier)]
    public void Does_not_depend_on_the_number_of_threads(MembershipAttack attack)
    {
        Measurement Run(int threads) => (Metric with { Attack = attack }).Measure(
            Pair(AlphaPrecisionTests.Mixed(1, 120, value => value, "l"), AlphaPrecisionTests.Mixed(2, 140, value => value, "l"), threads, holdout: AlphaPrecisionTests.Mixed(3, 120, value => value, "l")),
            new MetricContext(42, "test") { Threads = threads });

        MeasurementAssert.Same(Run(1), Run(4));
    }

    [Fact]
    public void Is_the_worst_without_a_synthetic_record()
    {
        var real = Of(Numbers("x", 1, 2, 3));

        Assert.Equal(1, Assert.IsType<Measurement.Score>(Metric.Measure(Pair(Of(Numbers("x")), real, holdout: real), Context())).Value);
    }

    [Fact]
    public void Is_not_measurable_with_one_record() => Assert.IsType<Measurement.NotApplicable>(
        Metric.Measure(Pair(Of(Numbers("x", 1, 2)), Of(Numbers("x", 1, 2)), holdout: Of(Numbers("x", 1))), Context()));

    private static Measurement.Score Scores(double?[] members, double?[] others)
    {
        var real = Of(Numbers("g", members));
        return Assert.IsType<Measurement.Score>(Metric.Measure(Pair(real, real, holdout: Of(Numbers("g", others))), MiaAucTests.Scored("g")));
    }
}
