using DataAuditor.Numerics;
using DataAuditor.Randomness;

namespace DataAuditor.Core.Tests.Numerics;

public sealed class SymmetricEigenvaluesTests
{
    [Fact]
    public void Are_the_diagonal_of_a_diagonal_matrix() => Assert.Equal([-3, 0, 2, 7], SymmetricEigenvalues.Of([7, 0, 0, 0, 0, -3, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0], 4));

    [Fact]
    public void Of_no_rows_are_none() => Assert.Empty(SymmetricEigenvalues.Of([], 0));

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(100)]
    [InlineData(257)]
    [InlineData(640)]
    public void Of_a_chain_are_the_known_ones(int order)
    {
        var matrix = new double[order * order];
        for (var row = 0; row + 1 < order; row++) matrix[(row * order) + row + 1] = matrix[((row + 1) * order) + row] = 1;

        var expected = Enumerable.Range(1, order).Select(at => 2 * Math.Cos(at * Math.PI / (order + 1))).Order();
        Assert.Equal(expected, SymmetricEigenvalues.Of(matrix, order), Near(1e-14 * order));
    }

    [Fact]
    public void Of_ones_are_one_order_and_zeros()
    {
        var values = SymmetricEigenvalues.Of([.. Enumerable.Repeat(1.0, 50 * 50)], 50);

        Assert.Equal(50, values[^1], 1e-12);
        Assert.All(values[..^1], value => Assert.Equal(0, value, 1e-12));
    }

    // Σλ, Σλ² and Σλ³ are the traces of the powers.
    [Theory]
    [InlineData(1, 1.0)]
    [InlineData(9, 1e-200)]
    [InlineData(33, 1e200)]
    [InlineData(120, 1.0)]
    [InlineData(301, 1.0)]
    public void Have_the_traces_of_the_matrix(int order, double scale)
    {
        var matrix = Random(order, scale);
        double[] values = [.. SymmetricEigenvalues.Of(matrix, order).Select(value => value / scale)];
        var square = Product(matrix, matrix, order, scale);

        Assert.Equal(Trace(matrix, order) / scale, values.Sum(), 1e-11 * order);
        Assert.Equal(Trace(square, order), values.Sum(value => value * value), 1e-10 * order);
        Assert.Equal(Trace(Product(square, matrix, order, Math.Sqrt(scale)), order), values.Sum(value => value * value * value), 1e-9 * order);
    }

    // Large enough that rows are reduced some at a time, and that several threads take part.
    [Fact]
    public void Do_not_depend_on_the_number_of_threads() => Assert.Equal(SymmetricEigenvalues.Of(Random(500, 1), 500), SymmetricEigenvalues.Of(Random(500, 1), 500, threads: 3));

    [Fact]
    public void Refuse_what_is_no_matrix()
    {
        Assert.Throws<ArgumentException>(() => SymmetricEigenvalues.Of([1, 2, 3], 2));
        Assert.Throws<ArgumentException>(() => SymmetricEigenvalues.Of([1, 0, 0, double.NaN], 2));
    }

    internal static EqualityComparer<double> Near(double tolerance) => EqualityComparer<double>.Create((first, second) => Math.Abs(first - second) <= tolerance, static value => 0);

    private static double[] Random(int order, double scale)
    {
        var random = Xoshiro256.Keyed(1, "matrix");
        var matrix = new double[order * order];
        for (var row = 0; row < order; row++)
        {
            for (var column = 0; column <= row; column++) matrix[(row * order) + column] = matrix[(column * order) + row] = scale * random.NextGaussian();
        }

        return matrix;
    }

    private static double[] Product(double[] first, double[] second, int order, double scale)
    {
        var product = new double[order * order];
        for (var row = 0; row < order; row++)
        {
            for (var column = 0; column < order; column++)
            {
                for (var at = 0; at < order; at++) product[(row * order) + column] += first[(row * order) + at] / scale * (second[(at * order) + column] / scale);
            }
        }

        return product;
    }

    private static double Trace(double[] matrix, int order) => Enumerable.Range(0, order).Sum(at => matrix[(at * order) + at]);
}
