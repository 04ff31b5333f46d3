using DataAuditor.Distances;
using DataAuditor.Randomness;

namespace DataAuditor.Core.Tests.Distances;

public sealed class KernelMatrixTests
{
    [Fact]
    public void Is_the_gaussian_of_each_distance()
    {
        var kernel = SquaredDistances.Euclidean([[0, 0], [3, 4]]).Gaussian(bandwidth: 5);

        Assert.Equal((1, Math.Exp(-0.5), Math.Exp(-0.5)), (kernel[0, 0], kernel[0, 1], kernel[1, 0]));
    }

    [Fact]
    public void Has_the_discrepancy_of_the_definition()
    {
        var kernel = SquaredDistances.Manhattan(Vectors(9, 3)).Gaussian(1.5);
        double Mean(Range rows, Range columns) => (from row in Enumerable.Range(0, 9).Take(rows) from column in Enumerable.Range(0, 9).Take(columns) select kernel[row, column]).Average();

        var expected = Mean(..4, ..4) + Mean(4.., 4..) - (2 * Mean(..4, 4..));
        Assert.Equal(expected, kernel.Discrepancy(4), 1e-15);
        Assert.Equal(expected, kernel.Discrepancy([0, 1, 2, 3], [4, 5, 6, 7, 8]), 1e-12);
        Assert.Equal(kernel.Discrepancy([3, 1], [8, 4]), kernel.Discrepancy([4, 8], [1, 3]), 1e-12);
    }

    [Fact]
    public void Has_none_between_the_same_records()
    {
        var vectors = Vectors(13, 5);

        Assert.Equal(0, SquaredDistances.Manhattan([.. vectors, .. vectors]).Gaussian(0.3).Discrepancy(13));
    }

    [Fact]
    public void Does_not_depend_on_the_number_of_threads()
    {
        double Value(int threads) => SquaredDistances.Manhattan(Vectors(40, 7), 0, threads).Gaussian(0.3, threads).Discrepancy(17);

        Assert.Equal(Value(1), Value(4));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Takes_records_on_either_side(int first) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SquaredDistances.Manhattan([[1], [2]]).Gaussian(1).Discrepancy(first));

    private static double[][] Vectors(int count, int dimensions)
    {
        var random = Xoshiro256.Keyed(1, "vectors");
        return [.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, dimensions).Select(_ => random.NextDouble()).ToArray())];
    }
}
