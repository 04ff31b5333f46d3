using DataAuditor.Intervals;
using DataAuditor.Randomness;

namespace DataAuditor.Core.Tests.Intervals;

public sealed class MeanIntervalTests
{
    private static readonly double[] First = [4, 5, 6, 7, 9, 3], Second = [1, 2, 2, 8, 1, 3, 4, 2];

    /// <summary>Values of scipy 1.10: t.interval and ttest_ind with unequal variances (11.2767 degrees of freedom).</summary>
    [Fact]
    public void Has_the_ends_of_the_published_formulas()
    {
        ConfidenceInterval student = MeanInterval.Student(First)!.At(), welch = MeanInterval.Welch(First, Second)!.At();

        Assert.Equal(("student-t", "welch-t"), (student.Method, welch.Method));
        Assert.Equal(3.39962657852591, student.Low, 1e-8);
        Assert.Equal(7.9337067548074245, student.High, 1e-8);
        Assert.Equal(0.1617906426913689, welch.Low, 1e-8);
        Assert.Equal(5.4215426906419655, welch.High, 1e-8);
    }

    [Fact]
    public void Is_turned_round_with_the_samples()
    {
        ConfidenceInterval there = MeanInterval.Welch(First, Second)!.At(0.99), back = MeanInterval.Welch(Second, First)!.At(0.99);

        Assert.Equal((-there.High, -there.Low), (back.Low, back.High));
    }

    [Fact]
    public void Is_unknown_of_a_single_value_and_has_no_width_where_nothing_varies()
    {
        Assert.Null(MeanInterval.Student([3]));
        Assert.Null(MeanInterval.Welch(First, [1]));
        Assert.Equal((3, 3), (MeanInterval.Student([3, 3])!.At().Low, MeanInterval.Student([3, 3])!.At().High));
        Assert.Equal((2, 2), (MeanInterval.Welch([3, 3], [1, 1])!.At().Low, MeanInterval.Welch([3, 3], [1, 1])!.At().High));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(200)]
    [Trait("Category", "Slow")]
    public void Student_covers_a_mean_of_normal_values(int count) =>
        Coverage.Holds(2, random => MeanInterval.Student(Normal(random, count, 2, 3))!);

    [Theory]
    [InlineData(8, 20)]
    [InlineData(200, 300)]
    [Trait("Category", "Slow")]
    public void Welch_covers_a_difference_of_means_of_unlike_variances(int count, int otherCount) =>
        Coverage.Holds(1.5, random => MeanInterval.Welch(Normal(random, count, 2, 5), Normal(random, otherCount, 0.5, 1))!);

    private static double[] Normal(Xoshiro256 random, int count, double mean, double deviation) =>
        [.. Enumerable.Range(0, count).Select(_ => mean + (deviation * random.NextGaussian()))];
}
