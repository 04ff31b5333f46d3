using DataAuditor.Agreement;
using DataAuditor.Randomness;

namespace DataAuditor.Core.Tests.Agreement;

public sealed class KrippendorffAlphaTests
{
    private const double Dot = double.NaN;

    /// <summary>Four observers, twelve units, some left out: the worked example of Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, section D.</summary>
    private static readonly double[][] FourObservers =
    [
        [1, 2, 3, 3, 2, 1, 4, 1, 2, Dot, Dot, Dot],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, Dot, 3],
        [Dot, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, Dot],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, Dot],
    ];

    [Theory]
    [InlineData(MeasurementLevel.Nominal, 0.743)]
    [InlineData(MeasurementLevel.Ordinal, 0.815)]
    [InlineData(MeasurementLevel.Interval, 0.849)]
    public void Is_that_of_the_worked_example_with_missing_ratings(MeasurementLevel level, double alpha) =>
        Assert.Equal(alpha, Alpha(level, FourObservers), 0.0005);

    // Section A: two observers, ten units, two values.
    [Fact]
    public void Is_that_of_the_worked_example_of_two_values() => Assert.Equal(
        0.095, Alpha(MeasurementLevel.Nominal, [0, 1, 0, 0, 0, 0, 0, 0, 1, 0], [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]), 0.0005);

    // Section B: two observers, twelve units, five values.
    [Fact]
    public void Is_that_of_the_worked_example_of_five_values() => Assert.Equal(
        0.692, Alpha(MeasurementLevel.Nominal, [1, 1, 2, 2, 4, 3, 3, 3, 5, 4, 4, 1], [2, 1, 2, 2, 2, 3, 3, 3, 5, 4, 4, 4]), 0.0005);

    [Theory]
    [InlineData(MeasurementLevel.Nominal)]
    [InlineData(MeasurementLevel.Ordinal)]
    [InlineData(MeasurementLevel.Interval)]
    public void Is_one_less_disagreement_over_chance_pair_by_pair(MeasurementLevel level)
    {
        var random = Xoshiro256.Keyed(5, "ratings");
        var units = Enumerable.Range(0, 40).Select(_ => Enumerable.Range(0, (int)random.NextInt64(5)).Select(_ => (double)random.NextInt64(4)).ToArray()).ToArray();

        Assert.Equal(ByPairs(units, level), KrippendorffAlpha.Of(units, level)!.Value, 1e-12);
    }

    [Fact]
    public void Is_one_where_raters_agree_and_negative_where_they_do_the_opposite()
    {
        Assert.Equal(1, KrippendorffAlpha.Of([[1, 1], [2, 2], [5, 5, 5]], MeasurementLevel.Interval));
        Assert.True(KrippendorffAlpha.Of([[1, 2], [2, 1], [1, 2]], MeasurementLevel.Nominal) < 0);
    }

    [Fact]
    public void Does_not_depend_on_the_scale_s_unit_or_origin() => Assert.Equal(
        Alpha(MeasurementLevel.Interval, FourObservers),
        Alpha(MeasurementLevel.Interval, [.. FourObservers.Select(observer => observer.Select(rating => (rating * 1e300) - 1e301).ToArray())]),
        1e-12);

    [Fact]
    public void Is_undefined_where_raters_could_not_disagree()
    {
        Assert.Null(KrippendorffAlpha.Of([], MeasurementLevel.Nominal));
        Assert.Null(KrippendorffAlpha.Of([[1], [2]], MeasurementLevel.Ordinal));
        Assert.Null(KrippendorffAlpha.Of([[0.0, -0.0], [0.0]], MeasurementLevel.Nominal));
        Assert.Null(KrippendorffAlpha.Of([[0.1, 0.1, 0.1], [0.1, 0.1]], MeasurementLevel.Interval));
    }

    private static double Alpha(MeasurementLevel level, params double[][] observers) => KrippendorffAlpha.Of(
        [.. Enumerable.Range(0, observers[0].Length).Select(unit => observers.Select(observer => observer[unit]).Where(rating => !double.IsNaN(rating)).ToArray())], level)!.Value;

    /// <summary>The definition itself, over all pairs, with the differences as Krippendorff 2011 writes them.</summary>
    private static double ByPairs(double[][] units, MeasurementLevel level)
    {
        double[] all = [.. units.Where(unit => unit.Length > 1).SelectMany(unit => unit)];
        double Difference(double a, double b) => level switch
        {
            MeasurementLevel.Nominal => a == b ? 0 : 1,
            MeasurementLevel.Interval => Math.Pow(a - b, 2),
            _ => Math.Pow(all.Count(value => value >= Math.Min(a, b) && value <= Math.Max(a, b)) - ((all.Count(value => value == a) + all.Count(value => value == b)) / 2.0), 2),
        };
        double Sum(double[] values) => values.Sum(a => values.Sum(b => Difference(a, b)));

        var observed = units.Where(unit => unit.Length > 1).Sum(unit => Sum(unit) / (unit.Length - 1)) / all.Length;
        return 1 - (observed / (Sum(all) / all.Length / (all.Length - 1)));
    }
}
