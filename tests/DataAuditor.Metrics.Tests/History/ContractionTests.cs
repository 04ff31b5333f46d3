using DataAuditor.Metrics.History;
using static DataAuditor.Metrics.Tests.Tabular.Tables;

namespace DataAuditor.Metrics.Tests.History;

public sealed class ContractionTests
{
    private static readonly Contraction Signal = new();

    [Fact]
    public void Is_1_where_the_synthetic_records_are_the_real_ones()
    {
        var score = Score(Signal, SignalData.Normal(1, 200), SignalData.Normal(1, 200));

        Assert.Equal(1, score.Value, 1e-9);
        Assert.Equal(0, score.Value("log-determinant"), 1e-9);
    }

    /// <summary>Half the spread in every direction is a quarter of the variance.</summary>
    [Fact]
    public void Is_the_ratio_of_variances_where_all_directions_contract_alike()
    {
        var real = Of(Numbers("x", 0, 2, 0, 2), Numbers("y", 0, 0, 6, 6));
        var synthetic = Of(Numbers("x", 0, 1, 0, 1), Numbers("y", 0, 0, 3, 3));

        var score = Score(Signal, synthetic, real);

        Assert.Equal(0.25, score.Value, 1e-9);
        Assert.Equal(2 * Math.Log(0.25), score.Value("log-determinant"), 1e-9);
        Assert.Equal(2, score.Value("effective rank"), 1e-9);
    }

    [Fact]
    public void Is_0_where_the_synthetic_records_lie_on_a_line() =>
        Assert.Equal(0, Score(Signal, Of(Numbers("x", 0, 1, 2, 3), Numbers("y", 0, 0, 0, 0)), Of(Numbers("x", 0, 2, 0, 2), Numbers("y", 0, 0, 6, 6))).Value, 1e-3);

    [Fact]
    public void Has_an_error_near_its_scatter()
    {
        var (deviation, error) = SignalData.Scatter(Signal, rounds: 60, rows: 300);

        Assert.InRange(error, 0.75 * deviation, 1.5 * deviation);
    }

    [Fact]
    public void Is_0_where_all_synthetic_records_are_the_same() => Assert.Equal(0, Score(Signal, SignalData.Normal(1, 1), SignalData.Normal(1, 50)).Value);

    [Fact]
    public void Is_not_applicable_to_real_records_that_are_all_the_same() =>
        Assert.IsType<Measurement.NotApplicable>(Measure(Signal, SignalData.Normal(1, 50), SignalData.Normal(1, 1)));

    [Fact]
    public void Is_the_same_on_any_number_of_threads() => MeasurementAssert.Same(
        Signal.Measure(Pair(SignalData.Normal(2, 700), SignalData.Normal(1, 700)), Context()),
        Signal.Measure(Pair(SignalData.Normal(2, 700), SignalData.Normal(1, 700), threads: 4), Context()));
}
