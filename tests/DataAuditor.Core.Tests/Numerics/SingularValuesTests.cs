using DataAuditor.Numerics;
using DataAuditor.Randomness;

namespace DataAuditor.Core.Tests.Numerics;

public sealed class SingularValuesTests
{
    [Fact]
    public void Are_the_lengths_of_rows_at_right_angles() =>
        Assert.Equal([2, 5], SingularValues.Of([3, 0, 4, 0, -2, 0], 2, 3), SymmetricEigenvaluesTests.Near(1e-14));

    [Theory]
    [InlineData(0, 3)]
    [InlineData(3, 0)]
    public void Of_nothing_are_none(int rows, int columns) => Assert.Empty(SingularValues.Of([], rows, columns));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(12, 5)]
    [InlineData(5, 12)]
    [InlineData(40, 40)]
    public void Are_the_roots_of_the_eigenvalues_of_the_products(int rows, int columns)
    {
        var matrix = Gaussian(rows * columns);
        var least = Math.Min(rows, columns);
        var products = new double[least * least];
        for (var first = 0; first < least; first++)
        {
            for (var second = 0; second < least; second++)
            {
                for (var at = 0; at < Math.Max(rows, columns); at++)
                {
                    products[(first * least) + second] += rows <= columns
                        ? matrix[(first * columns) + at] * matrix[(second * columns) + at]
                        : matrix[(at * columns) + first] * matrix[(at * columns) + second];
                }
            }
        }

        var expected = SymmetricEigenvalues.Of(products, least).Select(value => Math.Sqrt(Math.Max(0, value)));
        Assert.Equal(expected, SingularValues.Of(matrix, rows, columns), SymmetricEigenvaluesTests.Near(1e-9));
    }

    // Roots of eigenvalues would leave zeros of some 1e-8.
    [Theory]
    [InlineData(1e-250)]
    [InlineData(1)]
    [InlineData(1e250)]
    public void Of_a_singular_matrix_are_zero_to_the_last_digits(double scale)
    {
        double[] column = Gaussian(30), row = Gaussian(20);
        double[] matrix = [.. column.SelectMany(left => row.Select(right => scale * left * right))];
        var values = SingularValues.Of(matrix, 30, 20);

        var largest = Math.Sqrt(column.Sum(value => value * value) * row.Sum(value => value * value));
        Assert.Equal(largest, values[^1] / scale, 1e-12 * largest);
        Assert.All(values[..^1], value => Assert.InRange(value / scale, 0, 1e-14 * largest));
    }

    [Fact]
    public void Refuse_what_is_no_matrix() => Assert.Throws<ArgumentException>(() => SingularValues.Of([1, 2, 3], 2, 2));

    private static double[] Gaussian(int count)
    {
        var random = Xoshiro256.Keyed(2, "matrix");
        return [.. Enumerable.Range(0, count).Select(_ => random.NextGaussian())];
    }
}
