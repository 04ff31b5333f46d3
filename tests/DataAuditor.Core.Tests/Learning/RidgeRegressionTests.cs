using DataAuditor.Learning;
using static DataAuditor.Core.Tests.Learning.Samples;

namespace DataAuditor.Core.Tests.Learning;

public sealed class RidgeRegressionTests
{
    [Fact]
    public void Shrinks_the_slope_and_not_the_intercept()
    {
        // Scaled by median 3 and interquartile range 2: z = −1, −½, 0, ½, 1. So the slope is Σzy / (Σz² + 1) = 10 / 3.5, the intercept 4.
        var rows = Frame(Numbers("x", 1, 2, 3, 4, 5));

        var predicted = RidgeRegression.Fit(rows, [1, 2, 3, 4, 10]).Predict(Frame(Numbers("x", 3, 5, 7, double.NaN)));

        Close([4, 4 + (20.0 / 7), 4 + (40.0 / 7), 4], predicted, 1e-12);
    }

    // numpy.linalg.solve of the normal equations over the scaled number, three indicators and an intercept without penalty.
    [Fact]
    public void Solves_the_normal_equations()
    {
        var rows = Frame(Numbers("x", 1, 2, 3, 4, 10, double.NaN), Categories("c", 3, 0, 1, 0, 1, 2, -1));

        var predicted = RidgeRegression.Fit(rows, [2, 1, 4, 3, 9, 5]).Predict(rows);

        Close([2.3742727860374915, 1.9347123464770521, 3.736910148674854, 3.297349709114415, 8.808661926308986, 3.8480930833872007], predicted, 1e-12);
    }

    // Of indicators alone the optimum is known: a level's weight is Σ(y − b) / (n + 1), and the residuals Σ(y − b) / (n + 1) add up to 0.
    [Theory]
    [InlineData(40)]
    [InlineData(2000)]
    public void Finds_the_optimum_of_few_and_of_many_levels(int levels)
    {
        int[] codes = [.. Enumerable.Range(0, 5 * levels).Select(row => (int)((long)row * row % levels))];
        double[] targets = [.. codes.Select((code, row) => (code % 7) + Math.Sin(row))];
        var counts = codes.CountBy(code => code).ToDictionary();
        var sums = codes.Zip(targets).AggregateBy(row => row.First, 0.0, (sum, row) => sum + row.Second).ToDictionary();
        var intercept = sums.Sum(level => level.Value / (counts[level.Key] + 1)) / counts.Values.Sum(count => count / (count + 1.0));

        var model = RidgeRegression.Fit(Frame(Categories("c", levels, codes)), targets);

        var present = counts.Keys.Order().ToArray();
        Close(
            [intercept, .. present.Select(level => intercept + ((sums[level] - (counts[level] * intercept)) / (counts[level] + 1)))],
            model.Predict(Frame(Categories("c", levels, [-1, .. present]))),
            1e-6);
    }

    [Fact]
    public void Gives_the_mean_where_features_say_nothing()
    {
        var rows = Frame(Numbers("constant", 2, 2, 2, 2), Categories("one level", 1, 0, 0, 0, 0));

        // The level's indicator stands beside an intercept that costs nothing.
        Close([5, 5, 5, 5], RidgeRegression.Fit(rows, [3, 4, 6, 7]).Predict(rows), 1e-12);
    }

    [Fact]
    public void Gives_the_same_bits_for_any_number_of_threads()
    {
        var samples = new Samples(1, 20_000);

        var one = RidgeRegression.Fit(samples.Rows, samples.Scores, threads: 1).Predict(samples.Rows);

        Assert.Equal(one, RidgeRegression.Fit(samples.Rows, samples.Scores, threads: 3).Predict(samples.Rows));
    }

    [Fact]
    public void Refuses_targets_that_are_no_numbers()
    {
        var rows = Frame(Numbers("x", 1, 2));

        Assert.Throws<ArgumentException>(() => RidgeRegression.Fit(rows, [1]));
        Assert.Throws<ArgumentException>(() => RidgeRegression.Fit(rows, [1, double.NaN]));
        Assert.Throws<ArgumentException>(() => RidgeRegression.Fit(rows, [1, double.PositiveInfinity]));
        Assert.Throws<ArgumentException>(() => RidgeRegression.Fit(rows.Take([]), []));
    }

    private static void Close(double[] expected, double[] actual, double tolerance) =>
        Assert.Equal(expected, actual, (wanted, found) => Math.Abs(wanted - found) <= tolerance);
}
