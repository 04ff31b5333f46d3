using DataAuditor.Trends;

namespace DataAuditor.Core.Tests.Trends;

public sealed class TrendTests
{
    [Fact]
    public void Shows_values_and_first_differences()
    {
        var points = Of(Direction.Higher, 0.5, 0.75, 0.5).Points;

        Assert.Equal([0.5, 0.75, 0.5], points.Select(point => point.Value));
        Assert.Equal([null, 0.25, -0.25], points.Select(point => point.Change));
    }

    [Theory]
    [InlineData(Direction.Higher, false)]
    [InlineData(Direction.Lower, true)]
    [InlineData(Direction.None, true)]
    public void Sounds_when_values_drift_to_the_worse_side(Direction direction, bool sounds)
    {
        var rising = Of(direction, 0.50, 0.51, 0.50, 0.55, 0.60, 0.65, 0.70);

        Assert.Equal(sounds, rising.Alarm);
        if (sounds) Assert.Equal(3, rising.Since);
    }

    [Fact]
    public void Sounds_no_alarm_over_one_round_alone() => Assert.False(Of(Direction.Lower, 0, 0, 0, 0, 100).Alarm);

    [Fact]
    public void Takes_its_scale_from_the_rounds_where_an_interval_is_missing()
    {
        double[] values = [1, 1.1, 0.9, 1, 1, 2, 3, 4, 5];
        var trend = Trend.Of(values, new ConfidenceInterval?[values.Length], Direction.Lower);

        Assert.True(trend.Alarm);
        Assert.Equal(5, trend.Since);
    }

    [Fact]
    public void Has_nothing_to_say_of_no_rounds()
    {
        var trend = Of(Direction.Lower);

        Assert.Empty(trend.Points);
        Assert.False(trend.Alarm);
        Assert.Null(trend.Since);
    }

    /// <summary>Intervals of a standard error of about 0.02.</summary>
    private static Trend Of(Direction direction, params double[] values) =>
        Trend.Of(values, [.. values.Select(value => (ConfidenceInterval?)new ConfidenceInterval(value - 0.04, value + 0.04, 0.95, "test"))], direction);
}
