using DataAuditor.Metrics.Tabular.Privacy;
using DataAuditor.Tables;
using static DataAuditor.Metrics.Tests.Tabular.Tables;

namespace DataAuditor.Metrics.Tests.Tabular.Privacy;

public sealed class AiaGainTests
{
    private static readonly Table Real = Of(Numbers("x", 0, 10, 20, 30), Categories("s", "a", "b", "a", null));

    [Fact]
    public void Is_the_accuracy_of_the_nearest_record_above_the_majority()
    {
        var score = Gain(Of(Numbers("x", 1, 11, 19, 21), Categories("s", "a", "b", "b", null)), Real, Real);

        // Told are 0 and 10; 20 is guessed as b: the record at 21 has no value. Two of three are a.
        Assert.Equal(0, score.Value, 1e-12);
        var part = score.Parts[0];
        Assert.Equal((2 / 3.0, 2 / 3.0, 3), (part.Detail("accuracy"), part.Detail("majority"), part.Detail("records")));
        Assert.Equal(0, score.Parts[1].Value, 1e-12);
        Assert.True(score.Parts[1].IsReference);
        Assert.InRange(score.Value, score.Interval!.Value.Low, score.Interval.Value.High);
    }

    [Fact]
    public void Takes_numbers_as_told_near_their_value_whatever_their_unit()
    {
        double?[] known = [1, 2, 3, 4, 5], sensitive = [0, 100, 200, 300, 400], guesses = [9, 111, 191, 300, 390];
        double At(double scale, double shift) => Gain(
            Of(Numbers("x", known), Numbers("s", [.. guesses.Select(value => (value * scale) + shift)])),
            Of(Numbers("x", known), Numbers("s", [.. sensitive.Select(value => (value * scale) + shift)])),
            null).Value;

        // The quartiles lie 200 apart, so that 10 off is told, and a constant tells one of five.
        Assert.Equal(0.8 - 0.2, At(1, 0), 1e-12);
        Assert.Equal(0.8 - 0.2, At(-4, 1e4), 1e-12);
    }

    [Fact]
    public void Is_the_worst_without_synthetic_values() =>
        Assert.Equal(1 / 3.0, Gain(Of(Numbers("x", 1, 2), Categories("s", null, null)), Real, null).Value, 1e-12);

    [Fact]
    public void Is_not_measurable_without_a_value_to_infer()
    {
        Assert.IsType<Measurement.NotApplicable>(Measure(new AiaGain(), Real, Real));
        Assert.IsType<Measurement.NotApplicable>(Attack(Real, Of(Numbers("x", 1, 2), Categories("s", "a", "a")), null));
        Assert.IsType<Measurement.NotApplicable>(Attack(Of(Categories("s", "a", "b")), Of(Categories("s", "a", "b")), null));
        Assert.IsType<Measurement.NotApplicable>(Attack(Of(Numbers("x", 1, 2)), Of(Numbers("x", 1, 2)), null));
    }

    [GoldenFact]
    public void Tells_copies_from_useful_data_by_the_holdout()
    {
        double Beyond(string variant) => Gain(Adult.Synthetic(variant), Adult.Real, Adult.Holdout, "occupation").Parts.Single(part => part.IsReference).Value;

        Assert.True(Beyond("memorised") > 0.15);
        Assert.True(Beyond("collapsed") < 0.05);
    }

    private static Measurement.Score Gain(Table synthetic, Table real, Table? holdout, string sensitive = "s") =>
        Assert.IsType<Measurement.Score>(Attack(synthetic, real, holdout, sensitive));

    private static Measurement Attack(Table synthetic, Table real, Table? holdout, string sensitive = "s") =>
        new AiaGain().Measure(Pair(synthetic, real, threads: 2, holdout: holdout), new MetricContext(42, "test") { Fields = Roles(("sensitive", sensitive)), Threads = 2 });
}
