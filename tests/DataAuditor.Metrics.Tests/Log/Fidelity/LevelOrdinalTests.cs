using DataAuditor.Metrics.Log.Fidelity;
using DataAuditor.Metrics.Log.Levels;

namespace DataAuditor.Metrics.Tests.Log.Fidelity;

public sealed class LevelOrdinalTests
{
    [GoldenTheory]
    [InlineData("aod_fixed_maxdis4", MaximumDistance.Scale)]
    [InlineData("aod_truth_relative", MaximumDistance.PerLevel)]
    public void Agrees_with_the_golden_cases_of_fields_and_of_statements(string name, MaximumDistance maximum)
    {
        var golden = (double)GoldenLogText.Aggregate[name]!;

        Assert.Equal(golden, Run.Score(new LevelOrdinal { MaximumDistance = maximum }, GoldenLogText.Extracted).Value, 1e-12);
        Assert.Equal(golden, Run.Score(new LevelOrdinal { MaximumDistance = maximum, Statements = true }, GoldenLogText.Statements).Value, 1e-12);
    }

    // trace for info is 2 off, of 4 at most, or of 2 from info on; error for error is none off.
    [Theory]
    [InlineData(MaximumDistance.Scale, 0.75)]
    [InlineData(MaximumDistance.PerLevel, 0.5)]
    public void Is_the_mean_nearness_of_levels(MaximumDistance maximum, double value)
    {
        var score = Run.Score(new LevelOrdinal { MaximumDistance = maximum }, Record("trace", "info"), Record("error", "error"));

        Assert.Equal(value, score.Value);
        Assert.Equal([("info", (2 * value) - 1), ("error", 1.0)], score.Parts.Select(part => (part.Name, part.Value)));
    }

    [Fact]
    public void Is_measured_in_one_pass_with_the_accuracy() =>
        Assert.Equal(new LevelAccuracy().FoldKey(), new LevelOrdinal { MaximumDistance = MaximumDistance.PerLevel }.FoldKey());

    [Fact]
    public void Is_the_worst_without_a_record() => Assert.Equal(0, Run.Score(new LevelOrdinal(), Array.Empty<string>()).Value);

    private static string Record(string given, string gold) => Run.Record(("level", given), ("gold_level", gold));
}
