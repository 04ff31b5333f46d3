using DataAuditor.Randomness;
using DataAuditor.Trends;

namespace DataAuditor.Core.Tests.Trends;

public sealed class InnovationsTests
{
    [Fact]
    public void Compare_each_value_with_the_mean_of_those_before_by_hand()
    {
        var scores = Innovations.Of([10, 12, 14], [1, 1, 2]);

        Assert.Equal([0, 2 / Math.Sqrt(2), 3 / Math.Sqrt(4.5)], scores, Same);
    }

    [Fact]
    public void Allow_for_a_change_that_does_not_matter() => Assert.Equal((10 - 2 - 3) / Math.Sqrt(1 + 1.25), Innovations.Of([0, 4, 10], [1, 2, 1], allowance: 3)[2], 1e-12);

    [Fact]
    public void Show_nothing_where_no_error_says_what_a_difference_means() => Assert.Equal([0, 0, 0], Innovations.Of([0, 4, 10], [0, 0, 0]));

    /// <summary>After 1 and 3 (mean 2, deviation √2) a 5 is 3 / √(2 · 3/2) = √3 by Student with one degree of freedom: a tail of 1/6.</summary>
    [Fact]
    public void Take_their_scale_from_the_values_before_where_none_is_known() =>
        Assert.Equal([0, 0, 0.967421566101701], Innovations.Of([1, 3, 5]), Same);

    [Fact]
    public void Show_nothing_where_the_values_before_show_no_scale() => Assert.Equal([0, 0, 0, 0], Innovations.Of([7, 7, 7, 9]));

    [Fact]
    public void Stay_finite_on_the_farthest_values() => Assert.All(Innovations.Of([0, 1, 1e300, -1e300, 1e-300]), score => Assert.True(double.IsFinite(score)));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Are_independent_and_standard_normal_while_nothing_changes(bool scaleIsKnown)
    {
        var random = Xoshiro256.Keyed(1, "unchanged");
        var scores = Enumerable.Range(0, 3000).Select(_ =>
        {
            double[] values = [.. Enumerable.Range(0, 6).Select(_ => 5 + (2 * random.NextGaussian()))];
            return scaleIsKnown ? Innovations.Of(values, [2, 2, 2, 2, 2, 2]) : Innovations.Of(values);
        }).ToArray();

        for (var at = 2; at < 6; at++)
        {
            Assert.InRange(scores.Average(history => history[at]), -0.06, 0.06);
            Assert.InRange(scores.Average(history => history[at] * history[at]), 0.92, 1.08);
            Assert.InRange(scores.Average(history => history[at] * history[2]), at == 2 ? 0.92 : -0.06, at == 2 ? 1.08 : 0.06);
        }
    }

    private static bool Same(double expected, double actual) => Math.Abs(expected - actual) < 1e-9;
}
