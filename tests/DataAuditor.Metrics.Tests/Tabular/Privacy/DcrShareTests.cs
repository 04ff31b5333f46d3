using DataAuditor.Metrics.Tabular.Privacy;
using DataAuditor.Randomness;
using DataAuditor.Tables;
using static DataAuditor.Metrics.Tests.Tabular.Tables;

namespace DataAuditor.Metrics.Tests.Tabular.Privacy;

public sealed class DcrShareTests
{
    private static readonly Table Real = Of(Numbers("x", 0, 10));

    [Fact]
    public void Counts_ties_a_half()
    {
        var score = Share(Of(Numbers("x", 0, 5, 8, 7)), Real, Of(Numbers("x", 3, 7)));

        // 0 is nearer to training; 5, between 7 and 3, and 7 itself to the holdout; 8 is 2 from 10 and 1 from 7.
        Assert.Equal(0.25, score.Value);
        Assert.Equal(1, new DcrShare().Info.ScoreOf(0.25));
        Assert.Equal(0.5, Share(Real, Real, Real).Value);
        Assert.Equal(1, new DcrShare().Info.ScoreOf(0.5));
        Assert.Equal(1, Share(Real, Real, Of(Numbers("x", 4, 6))).Value);
        Assert.Equal(0, new DcrShare().Info.ScoreOf(1));
        Assert.InRange(score.Value, score.Interval!.Value.Low, score.Interval.Value.High);
    }

    [Fact]
    public void Draws_as_many_records_of_the_larger_table_and_says_so()
    {
        var score = Share(Of(Numbers("x", 1, 2)), Of(Numbers("x", 0, 1, 2, 3, 4)), Of(Numbers("x", 1, 2)));

        Assert.Equal("2 records drawn of the real table, so that both have as many", Assert.Single(score.Notes));
        Assert.InRange(score.Value, 0, 0.5);
    }

    [Fact]
    public void Finds_records_copied_in_part()
    {
        var random = Xoshiro256.Keyed(1, "parts");
        double?[] Draw() => [.. Enumerable.Range(0, 300).Select(_ => (double?)random.NextDouble())];
        double?[][] training = [Draw(), Draw(), Draw(), Draw()];
        Table Table(double?[][] columns) => Of([.. columns.Select((column, at) => Numbers($"x{at}", column))]);
        Table real = Table(training), holdout = Table([Draw(), Draw(), Draw(), Draw()]), synthetic = Table([training[0], training[1], Draw(), Draw()]);

        var all = Share(synthetic, real, holdout);
        var worst = Share(synthetic, real, holdout, subsets: 40);

        Assert.True(worst.Value > all.Value + 0.1, $"{worst.Value} against {all.Value}");
        Assert.Equal(40, worst.Parts.Count);
        Assert.Equal(all.Value, worst.Parts[0].Value);
    }

    [Fact]
    public void Is_the_worst_without_synthetic_records_and_not_measurable_without_a_holdout()
    {
        Assert.Equal(1, Share(Of(Numbers("x")), Real, Real).Value);
        Assert.IsType<Measurement.NotApplicable>(Measure(new DcrShare(), Real, Real));
        Assert.IsType<Measurement.NotApplicable>(new DcrShare().Measure(Pair(Real, Real, holdout: Of(Numbers("x"))), Context()));
    }

    [GoldenFact]
    public void Tells_a_memorised_table_from_a_good_one()
    {
        Assert.True(Share(Adult.Synthetic("memorised"), Adult.Real, Adult.Holdout).Interval!.Value.Low > 0.6);
        Assert.InRange(Share(Adult.Synthetic("good"), Adult.Real, Adult.Holdout).Value, 0.45, 0.56);
    }

    [GoldenFact]
    public void Is_the_same_on_any_number_of_threads()
    {
        Measurement On(int threads) => new DcrShare { Subsets = 3 }.Measure(Pair(Adult.Synthetic("good"), Adult.Real, threads, holdout: Adult.Holdout), Context());
        MeasurementAssert.Same(On(1), On(4));
    }

    private static Measurement.Score Share(Table synthetic, Table real, Table holdout, int subsets = 0) =>
        Assert.IsType<Measurement.Score>(new DcrShare { Subsets = subsets }.Measure(Pair(synthetic, real, threads: 2, holdout: holdout), Context()));
}
