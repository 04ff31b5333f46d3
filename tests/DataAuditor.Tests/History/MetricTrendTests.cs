using DataAuditor.History;

namespace DataAuditor.Tests.History;

public sealed class MetricTrendTests
{
    [Fact]
    public void Shows_values_changes_and_rounds_as_people_name_them()
    {
        var trend = Assert.Single(MetricTrend.Of([Round(1, 0.1, round: 5), Round(2, 0.15), Round(3, 0.12)]));

        Assert.Equal("tabular.fidelity.ks", trend.Metric);
        Assert.Equal(["round 5", "round 2", "round 3"], trend.Rounds);
        Assert.Equal([0.1, 0.15, 0.12], trend.Values);
        Assert.Equal(-0.03, trend.Change!.Value, 1e-12);
        Assert.False(trend.Alarm);
    }

    [Fact]
    public void Sounds_when_a_metric_drifts_to_its_worse_side()
    {
        var trend = Assert.Single(MetricTrend.Of([.. new[] { 0.1, 0.1, 0.1, 0.12, 0.14, 0.16 }.Select((value, index) => Round(index + 1, value))]));

        Assert.True(trend.Alarm);
        Assert.Equal(3, trend.Since);
        Assert.True(trend.Strength >= trend.AlarmAt);
    }

    [Fact]
    public void Leaves_out_values_by_another_definition_of_the_metric() =>
        Assert.Equal([0.3, 0.2], Assert.Single(MetricTrend.Of([Round(1, 0.9), Round(2, 0.3, version: 2), Round(3, 0.2, version: 2)])).Values);

    private static HistoryRound Round(int sequence, double value, int? round = null, int version = 1) =>
        HistoryRound.Of(SampleReports.Round(value, $"data {sequence}", round, version), sequence);
}
