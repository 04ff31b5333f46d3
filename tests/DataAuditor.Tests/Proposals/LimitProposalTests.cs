using DataAuditor.Proposals;
using DataAuditor.Reports;

namespace DataAuditor.Tests.Proposals;

public sealed class LimitProposalTests
{
    [Fact]
    public void Is_the_worse_end_of_the_interval_rounded_outward()
    {
        Assert.Equal((null, 0.05), Limits(Of(Direction.Lower, 0.043, 0.038, 0.0491)));
        Assert.Equal((0.86, null), Limits(Of(Direction.Higher, 0.9, 0.8671, 0.93)));
    }

    [Fact]
    public void Is_no_tighter_than_what_the_holdout_scores()
    {
        Assert.Equal((null, 0.071), Limits(Of(Direction.Lower, 0.043, 0.038, 0.0491), Of(Direction.Lower, 0.0702)));
        Assert.Equal((null, 0.05), Limits(Of(Direction.Lower, 0.043, 0.038, 0.0491), Of(Direction.Lower, 0.01, 0.005, 0.02)));
    }

    [Fact]
    public void Holds_the_value_from_both_sides_where_the_ideal_lies_between() =>
        Assert.Equal((0.92, 0.98), Limits(Of(Direction.None, 0.95, 0.927, 0.971, score: 0.99)));

    [Fact]
    public void Is_none_where_neither_side_is_better() => Assert.Null(LimitProposal.Of(Of(Direction.None, 0.4), null));

    [Fact]
    public void Is_empty_where_it_would_let_everything_pass()
    {
        Assert.True(LimitProposal.Of(Of(Direction.Lower, 0.9, 0.8, 0.999), null)!.IsEmpty);
        Assert.True(LimitProposal.Of(Of(Direction.Higher, 0), null)!.IsEmpty);
    }

    [Fact]
    public void Says_why_this_number() => Assert.Equal(
        "measured 0.043 (95 % interval 0.038 to 0.0491); real records that the generator never saw score 0.01",
        LimitProposal.Of(Of(Direction.Lower, 0.043, 0.038, 0.0491), Of(Direction.Lower, 0.01))!.Why);

    private static (double? Min, double? Max) Limits(ReportMeasurement measured, ReportMeasurement? holdout = null)
    {
        var limit = LimitProposal.Of(measured, holdout)!;
        return (limit.Min, limit.Max);
    }

    private static ReportMeasurement Of(Direction direction, double value, double? low = null, double? high = null, double? score = null) => new()
    {
        Metric = "tabular.fidelity.ks",
        Name = "Kolmogorov–Smirnov statistic",
        Version = 1,
        Pillar = Pillar.Quality,
        Dimension = Dimension.Fidelity,
        Direction = direction,
        Range = [0, 1],
        Options = [],
        Value = value,
        Score = score,
        Interval = low is { } from && high is { } to ? new ConfidenceInterval(from, to, 0.95, "test") : null,
        Samples = new Dictionary<string, long>(StringComparer.Ordinal),
    };
}
