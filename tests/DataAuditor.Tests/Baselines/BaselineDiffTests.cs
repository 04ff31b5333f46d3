using DataAuditor.Baselines;
using DataAuditor.Intervals;
using DataAuditor.Reports;

namespace DataAuditor.Tests.Baselines;

public sealed class BaselineDiffTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string FilePath => Path.Combine(_folder.Path, "orders.baseline.json");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Gives_the_interval_of_the_difference_of_two_shares_that_newcombe_published()
    {
        // 56 of 70 and 48 of 80: 0.0524 to 0.3339, method 10 of Newcombe (1998), table II.
        ReportMeasurement Share(long successes, long trials)
        {
            var wilson = BinomialInterval.Wilson(successes, trials).At();
            return SampleReports.Measured((double)successes / trials, (wilson.Low, wilson.High));
        }

        var move = Diff(Share(48, 80), Share(56, 70)).Metrics.Single();

        Assert.Equal(0.2, move.Difference!.Value, 1e-12);
        Assert.Equal(0.0524, move.Interval!.Value.Low, 5e-5);
        Assert.Equal(0.3339, move.Interval.Value.High, 5e-5);
        Assert.Equal(Movement.Worse, move.Movement);
    }

    [Theory]
    [InlineData(0.30, Direction.Lower, Movement.Worse)]
    [InlineData(0.30, Direction.Higher, Movement.Better)]
    [InlineData(0.30, Direction.None, Movement.Moved)]
    [InlineData(0.01, Direction.Lower, Movement.Better)]
    [InlineData(0.12, Direction.Lower, Movement.NotDistinguishable)]
    [InlineData(0.10, Direction.Lower, Movement.Same)]
    public void Tells_what_moved_from_what_samples_do(double now, Direction direction, Movement movement)
    {
        ReportMeasurement Estimate(double value) => SampleReports.Measured(value, (value - 0.03, value + 0.03)) with { Direction = direction };

        Assert.Equal(movement, Diff(Estimate(0.1), Estimate(now)).Metrics.Single().Movement);
    }

    [Fact]
    public void Takes_values_that_are_no_estimates_as_they_are()
    {
        var move = Diff(SampleReports.Measured(0.1), SampleReports.Measured(0.1001)).Metrics.Single();

        Assert.Equal(Movement.Worse, move.Movement);
        Assert.Null(move.Interval);
    }

    [Fact]
    public void Lists_metrics_that_are_new_gone_and_redefined_and_the_worst_first()
    {
        var gone = SampleReports.Measured(0.1) with { Metric = "tabular.fidelity.tvd" };
        var optional = SampleReports.Measured(0.1) with { Options = SampleReports.Option("n", 2) };
        var redefined = SampleReports.Measured(0.1) with { Metric = "tabular.validity.missing-gap" };
        BaselineFile.Accept(FilePath, SampleReports.Of(gone, redefined, SampleReports.Measured(0.1)), new Acceptance { ReportPath = "report.json", Reason = "it is good" });
        var now = SampleReports.Of(optional, redefined with { Version = 2 }, SampleReports.Measured(0.2)) with
        {
            Data = new Dictionary<string, ReportData>(StringComparer.Ordinal) { ["synthetic"] = new("s.csv", 1, "7"), ["real"] = new("r.csv", 1, "8") },
        };

        var diff = BaselineDiff.Of(now, "report.json", FilePath);

        Assert.Equal([Movement.Worse, Movement.New, Movement.Gone, Movement.Redefined], diff.Metrics.Select(move => move.Movement));
        Assert.Equal([0.1, null, 0.1, null], diff.Metrics.Select(move => move.Pinned));
        Assert.Equal(["real"], diff.OtherChanges);
        Assert.Equal("it is good", diff.Reason);
    }

    private BaselineDiff Diff(ReportMeasurement before, ReportMeasurement now)
    {
        BaselineFile.Accept(FilePath, SampleReports.Of(before), new Acceptance { ReportPath = "report.json" });
        return BaselineDiff.Of(SampleReports.Of(now), "report.json", FilePath);
    }
}
