using DataAuditor.Gates;
using DataAuditor.Intervals;
using DataAuditor.Randomness;

namespace DataAuditor.Core.Tests.Gates;

/// <summary>How often gates are wrong, over seeded audits: what a user gains over comparing values.</summary>
[Trait("Category", "Slow")]
public sealed class ErrorRateTests
{
    private const int Records = 400;
    private const int Audits = 2000;

    private static readonly MetricInfo Rate = new("tabular.fidelity.rate", "Rate", Modality.Tabular, Dimension.Fidelity)
    {
        Summary = "", Formula = "", Source = "", Direction = Direction.Higher, Range = ValueRange.Unit,
    };

    private static readonly Gate AtLeast95 = new() { Metric = "x", Min = 0.95 };

    [Fact]
    public void A_rate_exactly_at_its_limit_is_seldom_red_and_by_its_value_alone_in_two_of_five()
    {
        Assert.InRange(Red(AtLeast95 with { Decision = Decision.Point }, 0.95), 0.40, 0.50);
        Assert.InRange(Red(AtLeast95, 0.95), 0, 0.05);
    }

    [Fact]
    public void A_drop_by_a_twentieth_is_caught() => Assert.InRange(Red(AtLeast95, 0.90), 0.75, 1);

    [Fact]
    public void A_drop_by_a_twentieth_since_the_baseline_is_caught_and_no_drop_is_seldom_one()
    {
        Gate gate = new() { Metric = "x", MaxRegression = 0 };

        Assert.InRange(RedAgainstBaseline(gate, 0.90), 0.75, 1);
        Assert.InRange(RedAgainstBaseline(gate, 0.95), 0, 0.05);
        Assert.InRange(RedAgainstBaseline(gate with { Decision = Decision.Point }, 0.95), 0.40, 0.60);
    }

    [Fact]
    public void Three_hundred_unchanged_gates_turn_an_audit_red_in_one_of_twenty_at_most()
    {
        const int Gates = 300, Runs = 300;
        double RedRuns(Decision decision) => Enumerable.Range(0, Runs).Count(run =>
        {
            var random = Xoshiro256.Keyed((ulong)run, "family");
            return Judge.All([.. Enumerable.Range(0, Gates).Select(_ => Hear(AtLeast95 with { Decision = decision }, Draw(random, 0.95), null))]).Any(result => result.Blocks);
        }) / (double)Runs;

        Assert.Equal(1, RedRuns(Decision.Point));
        Assert.InRange(RedRuns(Decision.Evidence), 0, 0.05);
    }

    private static double Red(Gate gate, double rate) => Enumerable.Range(0, Audits).Count(audit =>
        Hear(gate, Draw(Xoshiro256.Keyed((ulong)audit, "rate"), rate), null).Alone.Blocks) / (double)Audits;

    private static double RedAgainstBaseline(Gate gate, double rate) => Enumerable.Range(0, Audits).Count(audit =>
    {
        var random = Xoshiro256.Keyed((ulong)audit, "baseline");
        var before = Draw(random, 0.95);
        return Hear(gate, Draw(random, rate), new BaselineValue(new Estimate(before.Value, before.Uncertainty), new Dictionary<string, Estimate>())).Alone.Blocks;
    }) / (double)Audits;

    private static Hearing Hear(Gate gate, Measurement.Score score, BaselineValue? baseline) => Judge.Metric(gate, Rate, score, baseline, null, Records);

    private static Measurement.Score Draw(Xoshiro256 random, double rate)
    {
        var hits = Enumerable.Range(0, Records).Count(_ => random.NextDouble() < rate);
        return new Measurement.Score((double)hits / Records) { Uncertainty = BinomialInterval.Wilson(hits, Records) };
    }
}
