using DataAuditor.Distances;

namespace DataAuditor.Core.Tests.Distances;

public sealed class SquaredDistancesTests
{
    [Fact]
    public void Are_the_squares_of_sums_or_the_sums_of_squares()
    {
        double[][] vectors = [[1, 2], [4, -2]];

        Assert.Equal(49, SquaredDistances.Manhattan(vectors)[0, 1]);
        Assert.Equal(25, SquaredDistances.Euclidean(vectors)[1, 0]);
        Assert.Equal(0, SquaredDistances.Manhattan(vectors)[1, 1]);
    }

    // Within a group of eight numbers, and beyond it.
    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(21)]
    public void Go_on_with_the_number_given_where_a_vector_is_shorter(int length)
    {
        double[][] vectors = [[0.5], [0.5, .. Enumerable.Repeat(3.0, length - 1)]];

        Assert.Equal(4.0 * (length - 1) * (length - 1), SquaredDistances.Manhattan(vectors, beyond: 1)[0, 1]);
        Assert.Equal(9.0 * (length - 1), SquaredDistances.Euclidean(vectors)[0, 1]);
    }

    [Fact]
    public void Have_a_mean_between_the_first_and_the_others() =>
        Assert.Equal((4 + 16 + 1 + 9) / 4.0, SquaredDistances.Euclidean([[0], [1], [2], [4]]).MeanBetween(2));
}
