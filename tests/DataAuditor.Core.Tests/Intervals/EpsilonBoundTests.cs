using DataAuditor.Intervals;
using DataAuditor.Randomness;

namespace DataAuditor.Core.Tests.Intervals;

public sealed class EpsilonBoundTests
{
    [Fact]
    public void Bounds_by_counts_on_the_other_half()
    {
        // 20 of 20 and 0 of 20: Clopper and Pearson's bounds are 0.025^(1/20) and 1 − 0.025^(1/20).
        var bound = EpsilonBound.Of([.. Enumerable.Repeat(1.0, 40)], [.. Enumerable.Repeat(0.0, 40)], delta: 0.1);

        var least = Math.Pow(0.025, 1 / 20.0);
        Assert.Equal(Math.Log((least - 0.1) / (1 - least)), bound.Value, 1e-9);
        Assert.Equal(20, bound.Records);
    }

    [Fact]
    public void Also_claims_that_a_record_is_no_member()
    {
        // Half of the others are certain not to be members; no score is certain to be a member's.
        double[] members = [.. Enumerable.Repeat(1.0, 200)], others = [.. Enumerable.Range(0, 200).Select(row => row % 2.0)];

        Assert.True(EpsilonBound.Of(members, others, delta: 0).Value > 2);
    }

    [Fact]
    public void Rarely_proves_anything_from_chance()
    {
        var random = Xoshiro256.Keyed(1, "scores");
        double[] Draw() => [.. Enumerable.Range(0, 200).Select(_ => random.NextDouble())];

        var refuted = Enumerable.Range(0, 300).Count(_ => EpsilonBound.Of(Draw(), Draw(), delta: 0).Value > 0);

        Assert.True(refuted <= 15);
    }

    // To claim that it is no member proves the most: 10 of 10 against 0 of 30, where the other claim has 30 of 30 against 0 of 10.
    [Fact]
    public void Takes_sides_of_unequal_sizes()
    {
        double[] many = [.. Enumerable.Repeat(1.0, 60)], few = [.. Enumerable.Repeat(0.0, 20)];
        double Power(double trials) => Math.Pow(0.025, 1 / trials);

        Assert.Equal(Math.Log(Power(10) / (1 - Power(30))), EpsilonBound.Of(many, few, delta: 0).Value, 1e-9);
        Assert.Equal(10, EpsilonBound.Of(few, many, delta: 0).Records);
    }

    [Fact]
    public void Takes_two_scores_on_either_side() => Assert.Throws<ArgumentException>(() => EpsilonBound.Of([1], [0, 0], delta: 0));
}
