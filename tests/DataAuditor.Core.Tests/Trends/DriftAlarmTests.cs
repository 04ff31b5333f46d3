using DataAuditor.Randomness;
using DataAuditor.Trends;

namespace DataAuditor.Core.Tests.Trends;

public sealed class DriftAlarmTests
{
    [Fact]
    public void Holds_every_way_to_get_worse_against_no_change_by_hand()
    {
        var alarm = DriftAlarm.Of(Rounds(0.1, 1, 0.5), Direction.Higher, allowance: 0.05, watched: 1);

        // One round before: the difference has twice a round's variance, of which one deviation, two, four, a half and one are expected.
        var score = (0.5 - 0.05) / (0.1 * Math.Sqrt(2));
        var ratios = new[] { 1, 2, 4, 0.5, 1 }.Select(shift => shift / Math.Sqrt(2)).Select(shift => Math.Exp((shift * score) - (shift * shift / 2)));
        Assert.Equal([0, Math.Log(ratios.Average())], alarm.LogEvidence, static (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.Equal(1, alarm.Since);
        Assert.False(alarm.Sounds);
    }

    [Fact]
    public void Adds_up_the_rounds_in_which_a_change_may_have_begun()
    {
        var evidence = DriftAlarm.Of(Rounds(1, 0, 0, 0), Direction.Lower, 0, 1).LogEvidence;

        // None of the three rounds says anything: what is left is what each possible change would have made likelier.
        double Began(params double[][] expected) => expected.Average(course => Math.Exp(-course.Sum(shift => shift * shift) / 2));
        double second = Math.Sqrt(2), third = Math.Sqrt(1.5);
        var atSecond = Began([1 / second, 0.5 / third], [2 / second, 1 / third], [4 / second, 2 / third], [0.5 / second, 0.75 / third], [1 / second, 1.5 / third]);
        var atThird = Began([1 / third], [2 / third], [4 / third], [0.5 / third], [1 / third]);
        Assert.Equal(Math.Max(0, Math.Log(atSecond + atThird)), evidence[2], 1e-12);
    }

    [Theory]
    [InlineData(Direction.Higher, false)]
    [InlineData(Direction.Lower, true)]
    public void Sounds_only_when_the_value_gets_worse(Direction direction, bool sounds) =>
        Assert.Equal(sounds, DriftAlarm.Of(Rounds(0.1, 0, 0, 1, 2), direction, 0.05, 4).Sounds);

    [Fact]
    public void Names_the_round_in_which_a_change_began() =>
        Assert.Equal(3, DriftAlarm.Of(Rounds(0.1, 0, 0.02, -0.02, 1, 1, 1), Direction.Lower, 0, 1).Since);

    [Fact]
    public void Stays_silent_over_a_change_that_is_allowed_however_certain() =>
        Assert.False(DriftAlarm.Of(Rounds(1e-6, 0, 0.01, 0.019, 0.01, 0.019), Direction.Lower, 0.02, 4).Sounds);

    [Theory]
    [InlineData(1, true)]
    [InlineData(1000, false)]
    public void Asks_for_more_evidence_where_more_is_watched(int watched, bool sounds) =>
        Assert.Equal(sounds, DriftAlarm.Of(Rounds(0.1, 0, 0.7), Direction.Lower, 0.05, watched).Sounds);

    /// <summary>Data that falls apart scatters more; that must not excuse it.</summary>
    [Fact]
    public void Judges_a_round_by_the_errors_of_those_before() =>
        Assert.True(DriftAlarm.Of([new(0, 0.1, 100), new(0, 0.1, 100), new(1.2, 5, 100)], Direction.Lower, 0.05, 4).Sounds);

    [Fact]
    public void Allows_a_smaller_round_its_larger_scatter()
    {
        RoundValue[] Last(long records) => [new(0, 0.1, 100), new(0, 0.1, 100), new(0.8, 0.1, records)];

        Assert.True(DriftAlarm.Of(Last(100), Direction.Lower, 0, 4).Sounds);
        Assert.False(DriftAlarm.Of(Last(10), Direction.Lower, 0, 4).Sounds);
    }

    /// <summary>Without an allowance the bound is one in 1000 rounds; 400 histories of 50 rounds may have 20 alarms.</summary>
    [Fact]
    public void Keeps_to_its_false_alarms()
    {
        var random = Xoshiro256.Keyed(1, "unchanged");
        var alarms = Enumerable.Range(0, 400).Count(_ =>
        {
            double[] values = [.. Enumerable.Range(0, 50).Select(_ => random.NextGaussian())];
            return DriftAlarm.Of(Rounds(1, values), Direction.Lower, 0, 1).LogEvidence.Max() >= Math.Log(DriftAlarm.Threshold);
        });

        Assert.InRange(alarms, 1, 20);
    }

    private static RoundValue[] Rounds(double error, params double[] values) => [.. values.Select(value => new RoundValue(value, error, 100))];
}
