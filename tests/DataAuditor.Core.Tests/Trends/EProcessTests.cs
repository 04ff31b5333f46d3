using DataAuditor.Randomness;
using DataAuditor.Trends;

namespace DataAuditor.Core.Tests.Trends;

public sealed class EProcessTests
{
    private const int Histories = 2000;

    private const int Looks = 400;

    /// <summary>Records of a run; 95 of 100 are usually right.</summary>
    private const int Records = 50;

    [Fact]
    public void Multiplies_likelihood_ratios()
    {
        var process = EProcess.Ever(0.05);
        process.Add(Math.Log(4));
        Assert.False(process.Alarm);
        process.Add(Math.Log(5) + 1e-12);
        Assert.True(process.Alarm);
        Assert.Equal(20, Math.Exp(process.LogValue), 1e-9);
        Assert.Equal(0, process.Since);
    }

    [Fact]
    public void Remembers_evidence_for_no_change_only_where_it_does_not_restart()
    {
        EProcess ever = EProcess.Ever(0.05), detector = EProcess.Detector(1000);
        foreach (var process in new[] { ever, detector })
        {
            process.Add(-3);
            process.Add(1);
        }

        Assert.Equal(-2, ever.LogValue);
        Assert.Equal(1, detector.LogValue);
        Assert.Equal(1, detector.Since);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0.5)]
    public void Refuses_a_threshold_that_always_sounds(double threshold) => Assert.Throws<ArgumentOutOfRangeException>(() => EProcess.Detector(threshold));

    /// <summary>One that restarts with a normal shift of 1 is the logarithm of Page's chart.</summary>
    [Fact]
    public void Is_Pages_chart_when_it_restarts_on_normal_scores()
    {
        var random = Xoshiro256.Keyed(3, "page");
        var cusum = new Cusum();
        var detector = EProcess.Detector(1000);
        for (var look = 0; look < 200; look++)
        {
            var score = random.NextGaussian() + 0.3;
            cusum.Add(score);
            detector.Add(LogLikelihoodRatio.Normal(score));
            Assert.Equal(cusum.Sum, detector.LogValue, 1e-9);
            Assert.Equal(cusum.Since, detector.Since);
        }
    }

    /// <summary>At most 5 % by Ville's inequality; about 1 % in fact.</summary>
    [Fact]
    [Trait("Category", "Slow")]
    public void Sounds_a_false_alarm_ever_no_more_often_than_alpha() => Assert.InRange(FalseAlarms(() => EProcess.Ever(0.05)), 0.002, 0.025);

    [Fact]
    public void Finds_a_rate_that_fell_to_nine_tenths_in_three_runs()
    {
        var random = Xoshiro256.Keyed(4, "fallen");
        int[] lengths = [.. Enumerable.Range(0, 501).Select(_ => RunLength(EProcess.Ever(0.05), random, 0.9)).Order()];

        Assert.Equal(3, lengths[250]);
    }

    /// <summary>A threshold of 20 that restarts is no 5 % test: nearly every history of 400 looks has a false alarm.</summary>
    [Theory]
    [Trait("Category", "Slow")]
    [InlineData(20, 0.95, 1)]
    [InlineData(1000, 0.02, 0.08)]
    [InlineData(10_000, 0, 0.01)]
    public void Sounds_false_alarms_by_its_threshold_when_it_restarts(double threshold, double atLeast, double atMost) =>
        Assert.InRange(FalseAlarms(() => EProcess.Detector(threshold)), atLeast, atMost);

    private static double FalseAlarms(Func<EProcess> create)
    {
        var random = Xoshiro256.Keyed(5, "unchanged");
        return (double)Enumerable.Range(0, Histories).Count(_ => RunLength(create(), random, 0.95) <= Looks) / Histories;
    }

    /// <returns>More than <see cref="Looks"/> where it never sounds.</returns>
    private static int RunLength(EProcess process, Xoshiro256 random, double rate)
    {
        for (var look = 1; look <= Looks; look++)
        {
            var right = 0;
            for (var record = 0; record < Records; record++) right += random.NextDouble() < rate ? 1 : 0;
            process.Add(LogLikelihoodRatio.Binomial(right, Records, usual: 0.95, changed: 0.9));
            if (process.Alarm) return look;
        }

        return Looks + 1;
    }
}
