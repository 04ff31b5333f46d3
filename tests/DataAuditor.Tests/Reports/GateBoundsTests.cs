using DataAuditor.Gates;
using DataAuditor.Reports;
using DataAuditor.Tests.Reports.Samples;

namespace DataAuditor.Tests.Reports;

public sealed class GateBoundsTests
{
    private static readonly ReportMeasurement Ks = SampleMeasurements.Of(SampleColumns.Orders).Single(measurement => measurement.Metric == "tabular.fidelity.ks");

    [Fact]
    public void Are_the_limits() => Assert.Equal(new GateBounds(0.2, 0.4), Bounds(new() { Min = 0.2, Max = 0.4 }));

    [Fact]
    public void Are_one_point_for_equals() => Assert.Equal(new GateBounds(0, 0), Bounds(new() { EqualTo = 0 }));

    [Fact]
    public void Allow_a_lower_is_better_metric_to_rise_from_the_baseline() => Assert.Equal(new GateBounds(null, 0.75), Bounds(new() { MaxRegression = 0.25 }, baseline: 0.5));

    [Fact]
    public void Take_the_stricter_of_two_regressions() =>
        Assert.Equal(new GateBounds(null, 0.625), Bounds(new() { MaxRegression = 0.25, MaxRelativeRegression = 0.25 }, baseline: 0.5));

    [Fact]
    public void Take_the_drift_from_the_pinned_value_where_it_is_stricter() =>
        Assert.Equal(new GateBounds(null, 0.625), Bounds(new() { MaxRegression = 0.25, MaxDrift = 0.125 }, baseline: 0.5, pinned: 0.5));

    [Fact]
    public void Allow_a_dimension_to_fall_from_the_baseline() =>
        Assert.Equal(new GateBounds(0.25, null), Bounds(new() { Dimension = Dimension.Fidelity, MaxRegression = 0.25 }, baseline: 0.5));

    [Fact]
    public void Are_open_without_a_baseline() => Assert.Equal(new GateBounds(null, null), Bounds(new() { MaxRegression = 0.25 }));

    [Theory]
    [InlineData(0.5, "≥ 0.1, ≤ 0.2, at most 0.02 worse than the baseline's 0.5, at most 5 % worse than the baseline's 0.5")]
    [InlineData(null, "≥ 0.1, ≤ 0.2, at most 0.02 worse than the baseline, at most 5 % worse than the baseline")]
    public void Are_told_in_words(double? baseline, string words)
    {
        var gate = new Gate { Min = 0.1, Max = 0.2, MaxRegression = 0.02, MaxRelativeRegression = 0.05 };
        Assert.Equal(words, GateLimits.Describe(new(gate, "x", Verdict.Failed, "") { Baseline = baseline }));
    }

    [Theory]
    [InlineData(0.5, "at most 0.1 worse than the pinned 0.5")]
    [InlineData(null, "at most 0.1 worse than the pinned value")]
    public void Tell_drift_in_words(double? pinned, string words) =>
        Assert.Equal(words, GateLimits.Describe(new(new Gate { MaxDrift = 0.1 }, "x", Verdict.Failed, "") { Pinned = pinned }));

    private static GateBounds Bounds(Gate gate, double? baseline = null, double? pinned = null) =>
        new JudgedGate(new(gate, "tabular.fidelity.ks", Verdict.Passed, "") { Baseline = baseline, Pinned = pinned }, Ks).Bounds;
}
