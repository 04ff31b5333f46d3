using DataAuditor.Learning;
using DataAuditor.Randomness;
using DataAuditor.Tables;
using static DataAuditor.Core.Tests.Learning.Samples;

namespace DataAuditor.Core.Tests.Learning;

public sealed class PrincipalComponentsTests
{
    [Fact]
    public void Follows_the_directions_of_most_variance()
    {
        var random = Xoshiro256.Keyed(1, "rows");
        double[] x = [.. Enumerable.Range(0, 200).Select(_ => random.NextGaussian())], y = [.. x.Select(value => (2 * value) + 5)], z = [.. x.Select(_ => 0.1 * random.NextGaussian())];
        var rows = Frame(Numbers("x", x), Numbers("y", y), Numbers("z", z), Categories("c", 1, new int[200]));

        var components = PrincipalComponents.Fit(rows, 5);
        var projected = components.Project(rows);

        // x and y are one direction, z another; a constant column is none.
        Assert.Equal(2, components.Count);
        AssertWhite(projected);
        Assert.Equal(1, Math.Abs(Correlation(projected[0], x)), 1e-2);
    }

    [Fact]
    public void Finds_the_directions_of_two_numbers_by_hand()
    {
        // Both have a variance of 1 once standardised, so the directions are their sum and their difference, of variances 1 + ρ and 1 − ρ, ρ = 0.8.
        double[] x = [-2, -1, 1, 2], y = [-1, -2, 2, 1];
        var rows = Frame(Numbers("x", x), Numbers("y", y));

        var projected = PrincipalComponents.Fit(rows, 2).Project(rows);

        var deviation = Math.Sqrt(2.5);
        double[] sum = [.. x.Zip(y, (a, b) => (a + b) / deviation / Math.Sqrt(2 * 1.8))], difference = [.. x.Zip(y, (a, b) => (a - b) / deviation / Math.Sqrt(2 * 0.2))];
        AssertSame(sum, projected[0]);
        AssertSame(difference, projected[1]);
    }

    [Fact]
    public void Takes_levels_for_indicators()
    {
        // Of two levels that share all rows there is one direction: which of them it is.
        var rows = Frame(Categories("c", 3, 0, 0, 0, 1));
        var components = PrincipalComponents.Fit(rows, 3);

        AssertSame([1 / Math.Sqrt(3), 1 / Math.Sqrt(3), 1 / Math.Sqrt(3), -Math.Sqrt(3)], Assert.Single(components.Project(rows)));

        // Null and a level that the rows do not have are neither, halfway from one to the other.
        var unknown = components.Project(Frame(Categories("c", 4, -1, 2, 3)))[0];
        Assert.All(unknown, value => Assert.Equal(-1 / Math.Sqrt(3), value * Math.Sign(components.Project(rows)[0][0]), 1e-9));
    }

    [Fact]
    public void Are_uncorrelated_and_of_variance_1_over_all_kinds_of_columns()
    {
        var samples = new Samples(1, 3000, levels: 400);

        var components = PrincipalComponents.Fit(samples.Rows, 8);

        Assert.Equal(8, components.Count);
        AssertWhite(components.Project(samples.Rows));
    }

    [Fact]
    public void Do_not_depend_on_the_units_of_numbers()
    {
        var samples = new Samples(2, 500);
        FrameColumn signal = samples.Rows.Find("signal")!, near = samples.Rows.Find("near")!;
        Frame rows = Frame(signal, near), scaled = Frame(Numbers("signal", [.. signal.Numbers.ToArray().Select(value => 1000 + (60 * value))]), near);

        double[][] once = PrincipalComponents.Fit(rows, 4).Project(rows), again = PrincipalComponents.Fit(scaled, 4).Project(scaled);

        foreach (var (first, second) in once.Zip(again)) AssertSame(first, second);
    }

    [Fact]
    public void Of_rows_that_do_not_differ_are_none() => Assert.Equal(0, PrincipalComponents.Fit(Frame(Numbers("x", 3, 3, 3), Categories("c", 1, 0, 0, 0)), 5).Count);

    /// <summary>Equal but for the sign, which a direction does not have.</summary>
    private static void AssertSame(double[] expected, double[] actual)
    {
        var sign = Math.Sign(expected.Zip(actual, (first, second) => first * second).Sum());
        Assert.Equal(expected, actual.Select(value => sign * value), (wanted, found) => Math.Abs(wanted - found) < 1e-7);
    }

    private static void AssertWhite(double[][] projected)
    {
        Assert.All(projected, values => Assert.Equal(0, values.Average(), 1e-9));
        for (var first = 0; first < projected.Length; first++)
        {
            for (var second = 0; second <= first; second++)
            {
                Assert.Equal(first == second ? 1 : 0, projected[first].Zip(projected[second], (a, b) => a * b).Average(), 1e-8);
            }
        }
    }

    private static double Correlation(double[] whitened, double[] values)
    {
        var mean = values.Average();
        return whitened.Zip(values, (first, second) => first * (second - mean)).Average() / Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
    }
}
