using DataAuditor.Metrics.History;
using static DataAuditor.Metrics.Tests.Tabular.Tables;

namespace DataAuditor.Metrics.Tests.History;

public sealed class SupportCoverageTests
{
    private static readonly SupportCoverage Signal = new();

    [Fact]
    public void Is_1_where_the_synthetic_records_are_the_real_ones() => Assert.Equal(1, Score(Signal, SignalData.Normal(1, 100), SignalData.Normal(1, 100)).Value);

    /// <summary>Two clusters of ten with five radii inside each: the synthetic records are all in one.</summary>
    [Fact]
    public void Is_the_share_of_real_records_with_a_synthetic_one_near()
    {
        double?[] Places(double start) => [.. Enumerable.Range(0, 10).Select(at => (double?)(start + (at * 0.01)))];
        var real = Of(Numbers("x", [.. Places(0), .. Places(100)]));
        var synthetic = Of(Numbers("x", [.. Places(0), .. Places(0)]));

        Assert.Equal(0.5, Score(Signal, synthetic, real).Value);
    }

    /// <summary>A ball is out to the fifth of about n neighbours: none of n new records is in it with a chance of about 2⁻⁵.</summary>
    [Fact]
    public void Is_near_1_less_a_32nd_for_new_real_records() => Assert.Equal(1 - (1.0 / 32), Score(Signal, SignalData.Normal(2, 2000), SignalData.Normal(1, 2000)).Value, 0.015);

    [Fact]
    public void Falls_as_the_data_contracts()
    {
        var real = SignalData.Normal(1, 500);
        double[] values = [.. new[] { 1, 0.5, 0.1 }.Select(width => Score(Signal, SignalData.Normal(2, 500, width), real).Value)];

        Assert.Equal(values.OrderDescending(), values);
        Assert.True(values[2] < 0.5);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(300)]
    [InlineData(1000)]
    public void Has_an_error_near_its_scatter(int rows)
    {
        var (deviation, error) = SignalData.Scatter(Signal, rounds: 60, rows);

        Assert.InRange(error, 0.9 * deviation, 2 * deviation);
    }

    [Fact]
    public void Is_0_where_all_synthetic_records_are_the_same() => Assert.Equal(0, Score(Signal, SignalData.Normal(1, 1), SignalData.Normal(1, 50)).Value);

    [Fact]
    public void Is_not_applicable_to_real_records_that_are_all_the_same() =>
        Assert.IsType<Measurement.NotApplicable>(Measure(Signal, SignalData.Normal(1, 50), SignalData.Normal(1, 1)));
}
