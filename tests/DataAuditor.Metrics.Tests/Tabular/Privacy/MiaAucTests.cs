using DataAuditor.Learning;
using DataAuditor.Metrics.Tabular.Membership;
using DataAuditor.Metrics.Tabular.Privacy;
using DataAuditor.Metrics.Tests.Tabular.Fidelity;
using DataAuditor.Tables;
using static DataAuditor.Metrics.Tests.Tabular.Tables;

namespace DataAuditor.Metrics.Tests.Tabular.Privacy;

public sealed class MiaAucTests
{
    private static readonly MiaAuc Metric = new();

    public static TheoryData<MembershipAttack> Attacks { get; } = [.. Enum.GetValues<MembershipAttack>()];

    [GoldenTheory]
    [MemberData(nameof(Adult.Variants), MemberType = typeof(Adult))]
    public void Equals_the_golden_values(string variant) => Assert.Equal(
        Adult.Golden(variant).GetProperty("privacy").GetProperty("mia_nn").GetProperty("auc").GetDouble(), GoldenCurve(variant).Area, Adult.Tolerance);

    [GoldenFact]
    public void Finds_memorised_records_of_the_golden_tables()
    {
        Measurement.Score Of(string variant) => Assert.IsType<Measurement.Score>(Metric.Measure(Pair(Adult.Synthetic(variant), Adult.Real, 2, holdout: Adult.Holdout), Context()));
        Measurement.Score good = Of("good"), memorised = Of("memorised");

        Assert.InRange(good.Value, 0.49, 0.56);
        Assert.InRange(memorised.Value, 0.7, 0.77);
        Assert.True(memorised.Interval!.Value.Low > good.Interval!.Value.High);
        Assert.True(memorised.Parts[0].Value > 0.2);
    }

    [Theory]
    [InlineData(0.3, 1)]
    [InlineData(0.5, 1)]
    [InlineData(0.75, 0.5)]
    [InlineData(1, 0)]
    public void Scores_1_at_guessing_and_below(double value, double score) => Assert.Equal(score, Metric.ScoreOf(value));

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Guesses_where_nothing_leaks(MembershipAttack attack)
    {
        var score = Attacked(attack, AlphaPrecisionTests.Mixed(9, 400, value => value, "l"));

        Assert.InRange(0.5, score.Interval!.Value.Low, score.Interval.Value.High);
    }

    [Theory]
    [InlineData(MembershipAttack.Distance, 0.95)]
    [InlineData(MembershipAttack.Density, 0.6)]
    [InlineData(MembershipAttack.Classifier, 0.6)]
    public void Finds_copies(MembershipAttack attack, double least) => Assert.True(Attacked(attack, AlphaPrecisionTests.Mixed(1, 400, value => value, "l")).Value > least);

    [Fact]
    public void Is_the_share_of_pairs_in_which_the_member_is_nearer()
    {
        // Distances of members: 0, 1, 3; of others: 1, 5, 9 (of a range of 10). Won: 3 + 2½ + 2.
        var pair = Pair(Of(Numbers("x", 0)), Of(Numbers("x", 0, 1, 10)), holdout: Of(Numbers("x", 1, 5, 9)));

        Assert.Equal((3 + 2.5 + 0) / 9, Assert.IsType<Measurement.Score>(Metric.Measure(pair, Context())).Value, 1e-12);
    }

    [Fact]
    public void Counts_ties_a_half()
    {
        var same = Of(Categories("c", "a", "a", "a"));

        Assert.Equal(0.5, Assert.IsType<Measurement.Score>(Metric.Measure(Pair(same, same, holdout: same), Context())).Value);
    }

    [Fact]
    public void Takes_given_scores_as_they_are()
    {
        var real = Of(Numbers("x", 1, 2, 3), Numbers("g", 0.9, 0.8, null));
        var holdout = Of(Numbers("x", 1, 2), Numbers("g", 0.1, 0.8));

        var score = Assert.IsType<Measurement.Score>(Metric.Measure(Pair(real, real, holdout: holdout), Scored("g")));

        Assert.Equal(3.5 / 4, score.Value);
        Assert.Equal(2, score.Parts[0].Detail("members"));
        Assert.Contains("column 'g', 2 of 3 real and 2 of 2 holdout records", Assert.Single(score.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_given_scores_out_of_what_is_compared()
    {
        var real = Of(Numbers("x", 1, 2, 3), Numbers("g", 1, 2, 3));

        var pair = Pair(Of(Numbers("x", 1, 2)), real, fields: Roles(("attack_score", "g")), holdout: real);

        Assert.Equal("x", Assert.Single(pair.Columns).Name);
        Assert.Equal("x", Assert.Single(pair.Frame(Role.Synthetic)!.Columns).Name);
    }

    [Fact]
    public void Is_not_measurable_by_scores_that_are_not_there()
    {
        var real = Of(Numbers("x", 1, 2, 3), Categories("g", "1", "2", "3"));

        Assert.Contains("column of numbers", Assert.IsType<Measurement.NotApplicable>(Metric.Measure(Pair(real, real, holdout: real), Scored("g"))).Reason, StringComparison.Ordinal);
        Assert.Contains("column of numbers", Assert.IsType<Measurement.NotApplicable>(Metric.Measure(Pair(real, real, holdout: real), Scored("h"))).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Attacks_equally_many_and_says_so()
    {
        var pair = Pair(AlphaPrecisionTests.Cloud(1, 300, 1), AlphaPrecisionTests.Cloud(2, 500, 1), holdout: AlphaPrecisionTests.Cloud(3, 200, 1));

        var score = Assert.IsType<Measurement.Score>((Metric with { Rows = 150 }).Measure(pair, Context()));

        Assert.Equal(150, score.Parts[0].Detail("members"));
        Assert.Equal(150, score.Parts[0].Detail("non-members"));
        Assert.Contains("150 of 500 real and 150 of 200 holdout", Assert.Single(score.Notes), StringComparison.Ordinal);
        Assert.True(Assert.Single(score.Figures).Series[0].X.Count <= 200);
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Does_not_depend_on_the_number_of_threads(MembershipAttack attack)
    {
        Measurement Run(int threads) => (Metric with { Attack = attack }).Measure(
            Pair(AlphaPrecisionTests.Mixed(1, 200, value => value, "l"), AlphaPrecisionTests.Mixed(2, 220, value => value, "l"), threads, holdout: AlphaPrecisionTests.Mixed(3, 200, value => value, "l")),
            new MetricContext(42, "test") { Threads = threads });

        MeasurementAssert.Same(Run(1), Run(4));
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Is_the_worst_without_synthetic_values(MembershipAttack attack)
    {
        var real = AlphaPrecisionTests.Cloud(1, 50, 1);
        Measurement Run(Table synthetic) => (Metric with { Attack = attack }).Measure(Pair(synthetic, real, holdout: real), Context());

        Assert.Equal(1, Assert.IsType<Measurement.Score>(Run(Of(Numbers("x"), Numbers("y")))).Value);
        Assert.Equal(1, Assert.IsType<Measurement.Score>(Run(Of(Numbers("x", null, null), Numbers("y", null, null)))).Value);
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Survives_degenerate_tables(MembershipAttack attack)
    {
        double?[] odd = [double.NaN, double.PositiveInfinity, double.NegativeInfinity, 1e300, null, 1];
        var tables = new[] { Of(Numbers("x", odd)), Of(Numbers("x", 1, 1, 1, 1, 1, 1)), Of(Numbers("x", new double?[6])) };

        foreach (var real in tables)
        {
            foreach (var synthetic in tables)
            {
                var score = Assert.IsType<Measurement.Score>((Metric with { Attack = attack }).Measure(Pair(synthetic, real, holdout: real), Context()));
                Assert.InRange(score.Value, 0, 1);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Is_not_measurable_with_too_few_records(MembershipAttack attack) => Assert.IsType<Measurement.NotApplicable>(
        (Metric with { Attack = attack }).Measure(Pair(AlphaPrecisionTests.Cloud(1, 9, 1), AlphaPrecisionTests.Cloud(1, 9, 1), holdout: AlphaPrecisionTests.Cloud(2, 1, 1)), Context()));

    /// <summary>The golden program's set-up: 3,000 members and others, against 10,000 synthetic records.</summary>
    internal static RocCurve GoldenCurve(string variant)
    {
        var pair = Pair(Adult.Synthetic(variant), Adult.Real, 2, holdout: Adult.Holdout);
        int[] attacked = [.. Enumerable.Range(0, 3000)], references = [.. Enumerable.Range(0, 10_000)];
        var attack = DistanceAttack.On(pair.Frame(Role.Real)!, pair.Frame(Role.Synthetic)!.Take(references), new MetricContext(42, "test") { Threads = 2 });
        return new MembershipScores(attack(pair.Frame(Role.Real)!.Take(attacked)), attack(pair.Frame(Role.Holdout)!.Take(attacked)), []).Curve();
    }

    internal static MetricContext Scored(string column) => new(42, "test") { Fields = Roles(("attack_score", column)) };

    /// <summary>Members are the rows of seed 1, others those of seed 3.</summary>
    private static Measurement.Score Attacked(MembershipAttack attack, Table synthetic) => Assert.IsType<Measurement.Score>((Metric with { Attack = attack }).Measure(
        Pair(synthetic, AlphaPrecisionTests.Mixed(1, 400, value => value, "l"), holdout: AlphaPrecisionTests.Mixed(3, 400, value => value, "l")), Context()));
}
