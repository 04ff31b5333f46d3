using DataAuditor.Intervals;

namespace DataAuditor.Core.Tests.Intervals;

public sealed class JackknifeIntervalTests
{
    /// <summary>Of a mean, leaving out one value at a time gives exactly the textbook's standard error.</summary>
    [Fact]
    public void Is_students_for_a_mean()
    {
        double[] values = [4, 5, 6, 7, 9, 3];
        var mean = values.Average();

        ConfidenceInterval expected = MeanInterval.Student(values)!.At(), actual = Leaving(values, [1, 1, 1, 1, 1, 1])!.At();

        Assert.Equal(mean, (actual.Low + actual.High) / 2, 1e-12);
        Assert.Equal(expected.High, actual.High, 1e-9);
    }

    [Fact]
    public void Is_students_for_a_mean_of_all_records_left_out_one_by_one()
    {
        double[] values = [4, 5, 6, 7, 9, 3];
        var sum = values.Sum();

        ConfidenceInterval expected = MeanInterval.Student(values)!.At(), actual = JackknifeInterval.DeleteOne(
            sum / 6, [.. values.Select(value => ((sum - value) / 5) - (sum / 6))], records: 6)!.At();

        Assert.Equal(expected.Low, actual.Low, 1e-9);
        Assert.Equal(expected.High, actual.High, 1e-9);
    }

    /// <summary>The number of records does not vary, though that in a group does: taken for groups of one size, its error would be 72.</summary>
    [Fact]
    public void Takes_no_difference_in_size_for_variation()
    {
        long[] sizes = [.. Enumerable.Range(1, 40)];

        Assert.InRange(JackknifeInterval.StandardError(820, [.. sizes.Select(static size => 820.0 - size)], sizes), 0, 3);
    }

    [Fact]
    public void Does_not_know_what_nothing_shows()
    {
        Assert.Null(JackknifeInterval.DeleteGroup(1, [1], [3]));
        Assert.Null(JackknifeInterval.DeleteGroup(1, [1, 1, 1], [3, 3, 3]));
        Assert.Null(JackknifeInterval.DeleteOne(1, [0.5], 1));
        Assert.Null(JackknifeInterval.DeleteOne(1, [0.5, 0.5, 0.5], 9));
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Covers_a_mean_by_groups_of_unlike_size() => Coverage.Holds(0, random =>
    {
        long[] sizes = [.. Enumerable.Range(0, 40).Select(_ => 1 + random.NextInt64(15))];
        return Leaving([.. sizes.Select(size => Enumerable.Range(0, (int)size).Sum(_ => random.NextGaussian()))], sizes)!;
    });

    /// <param name="sums">Of the values in each group.</param>
    private static Uncertainty? Leaving(double[] sums, long[] sizes) => JackknifeInterval.DeleteGroup(
        sums.Sum() / sizes.Sum(), [.. sums.Zip(sizes, (sum, size) => (sums.Sum() - sum) / (sizes.Sum() - size))], sizes);
}
