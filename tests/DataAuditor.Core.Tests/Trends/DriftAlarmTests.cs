using DataAuditor.Randomness;
using DataAuditor.Trends;

namespace DataAuditor.Core.Tests.Trends;

public sealed class DriftAlarmTests
{
    [Fact]
    public void Adds_the_evidence_of_each_round_by_hand()
    {
        var alarm = DriftAlarm.Of([1, 1, 0.5], [0.1, 0.1, 0.1], Direction.Higher, allowance: 0.05, watched: 1);

        // The second round is no worse, so its evidence against a change is forgotten.
        var score = (0.5 - 0.05) / (0.1 * Math.Sqrt(1.5));
        Assert.Equal(0, alarm.LogEvidence[1]);
        Assert.Equal(Math.Log((Math.Exp(score - 0.5) + Math.Exp((2 * score) - 2)) / 2), alarm.LogEvidence[2], 1e-12);
        Assert.Equal(2, alarm.Since);
        Assert.False(alarm.Sounds);
    }

    [Theory]
    [InlineData(Direction.Higher, false)]
    [InlineData(Direction.Lower, true)]
    public void Sounds_only_when_the_value_gets_worse(Direction direction, bool sounds) =>
        Assert.Equal(sounds, DriftAlarm.Of([0, 0, 1, 2], [0.1, 0.1, 0.1, 0.1], direction, 0.05, 4).Sounds);

    [Fact]
    public void Stays_silent_over_a_change_that_is_allowed_however_certain() =>
        Assert.False(DriftAlarm.Of([0, 0.01, 0.019, 0.01, 0.019], [1e-6, 1e-6, 1e-6, 1e-6, 1e-6], Direction.Lower, 0.02, 4).Sounds);

    [Theory]
    [InlineData(1, true)]
    [InlineData(1000, false)]
    public void Asks_for_more_evidence_where_more_is_watched(int watched, bool sounds) =>
        Assert.Equal(sounds, DriftAlarm.Of([0, 1.2], [0.1, 0.1], Direction.Lower, 0.05, watched).Sounds);

    /// <summary>Without an allowance the bound is 1000 rounds; 400 histories of 50 rounds may have 20 alarms.</summary>
    [Fact]
    public void Keeps_to_its_false_alarms()
    {
        var random = Xoshiro256.Keyed(1, "unchanged");
        var alarms = Enumerable.Range(0, 400).Count(_ =>
        {
            double[] values = [.. Enumerable.Range(0, 50).Select(_ => random.NextGaussian())];
            var evidence = DriftAlarm.Of(values, [.. Enumerable.Repeat(1.0, 50)], Direction.Lower, 0, 1).LogEvidence;
            return evidence.Max() >= Math.Log(DriftAlarm.Threshold);
        });

        Assert.InRange(alarms, 0, 20);
    }
}
