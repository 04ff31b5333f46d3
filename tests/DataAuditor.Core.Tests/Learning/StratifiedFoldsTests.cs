using DataAuditor.Learning;
using DataAuditor.Randomness;

namespace DataAuditor.Core.Tests.Learning;

public sealed class StratifiedFoldsTests
{
    [Theory]
    [InlineData(3, 100)]
    [InlineData(5, 47)]
    [InlineData(10, 1003)]
    [InlineData(4, 3)]
    public void Share_out_each_class_and_all_rows_as_evenly_as_whole_rows_allow(int folds, int rows)
    {
        // A quarter of class 0, the rest of class 2, and one row of class 7.
        var classes = Enumerable.Range(0, rows).Select(row => row == 1 ? 7 : row % 4 == 0 ? 0 : 2).ToArray();

        var assigned = StratifiedFolds.Assign(classes, folds, Xoshiro256.Keyed(1, "folds"));

        AssertEven(assigned);
        foreach (var of in classes.Distinct()) AssertEven(assigned.Where((_, row) => classes[row] == of));

        void AssertEven(IEnumerable<int> members)
        {
            var counts = members.CountBy(fold => fold).ToDictionary();
            Assert.All(counts.Keys, fold => Assert.InRange(fold, 0, folds - 1));
            var sizes = Enumerable.Range(0, folds).Select(fold => counts.GetValueOrDefault(fold)).ToArray();
            Assert.InRange(sizes.Max() - sizes.Min(), 0, 1);
        }
    }

    [Fact]
    public void Are_the_same_for_a_seed_and_others_for_another()
    {
        var classes = Enumerable.Range(0, 200).Select(row => row % 2).ToArray();
        int[] Of(ulong seed) => StratifiedFolds.Assign(classes, 5, Xoshiro256.Keyed(seed, "folds"));

        Assert.Equal(Of(1), Of(1));
        Assert.NotEqual(Of(1), Of(2));
    }

    [Fact]
    public void Shuffle_rows_that_come_in_order()
    {
        var assigned = StratifiedFolds.Assign(new int[3000], 3, Xoshiro256.Keyed(1, "folds"));

        // Dealt out in order, a row would never share the fold of its neighbour; by chance a third of them does, give or take 0.9 %.
        var neighbours = assigned.Zip(assigned.Skip(1)).Count(pair => pair.First == pair.Second) / 2999.0;
        Assert.InRange(neighbours, 0.3, 0.37);
    }

    [Fact]
    public void Of_no_rows_are_none() => Assert.Empty(StratifiedFolds.Assign([], 3, Xoshiro256.Keyed(1, "folds")));

    [Fact]
    public void Are_at_least_two() => Assert.Throws<ArgumentOutOfRangeException>(() => StratifiedFolds.Assign([0, 1], 1, Xoshiro256.Keyed(1, "folds")));
}
