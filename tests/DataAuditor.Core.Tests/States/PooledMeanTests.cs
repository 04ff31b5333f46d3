using DataAuditor.Core.Tests.Intervals;
using DataAuditor.Intervals;
using DataAuditor.Randomness;
using DataAuditor.States;

namespace DataAuditor.Core.Tests.States;

public sealed class PooledMeanTests
{
    [Fact]
    public void Counts_each_member_the_same()
    {
        var mean = Of([1, 2, 3], [10]);

        Assert.Equal((2, 4, 4.0), (mean.Records, mean.Members, mean.Value));
    }

    [Fact]
    public void Has_the_interval_of_a_ratio_over_records()
    {
        var expected = RatioInterval.Clustered([(6, 3), (10, 1), (3, 2), (0, 1)])!.At();
        var interval = Of([1, 2, 3], [10], [1, 2], [0]).Uncertainty!.At();

        Assert.Equal("clustered", interval.Method);
        Assert.Equal(expected.Low, interval.Low, 1e-12);
        Assert.Equal(expected.High, interval.High, 1e-12);
    }

    [Fact]
    public void Is_the_same_to_the_last_bit_for_any_cut()
    {
        var whole = Of([0.1, 0.2], [0.7], [1e-9, 0.3, 0.3]);
        var first = Of([0.1, 0.2]);
        first.Merge(Of([0.7], [1e-9, 0.3, 0.3]));

        Assert.Equal((whole.Value, whole.Uncertainty!.At()), (first.Value, first.Uncertainty!.At()));
    }

    // Members of a record are alike, and records differ: an interval over members would be far too narrow.
    [Fact]
    public void Covers_the_truth_about_as_often_as_it_claims() => Coverage.Holds(0.5, random =>
    {
        var mean = new PooledMean();
        for (var record = 0; record < 80; record++) mean.Add(Record(random));
        return mean.Uncertainty!;
    });

    [Fact]
    public void Shows_no_spread_of_one_record() => Assert.Null(Of([1, 2]).Uncertainty);

    [Fact]
    public void Refuses_a_record_without_a_member() => Assert.Throws<ArgumentOutOfRangeException>(() => new PooledMean().Add([]));

    private static double[] Record(Xoshiro256 random)
    {
        var level = random.NextDouble();
        return [.. Enumerable.Repeat(level, 1 + (int)random.NextInt64(6))];
    }

    private static PooledMean Of(params double[][] records)
    {
        var mean = new PooledMean();
        foreach (var record in records) mean.Add(record);
        return mean;
    }
}
