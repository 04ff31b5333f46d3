using DataAuditor.Learning;
using DataAuditor.Randomness;
using DataAuditor.Tables;
using static DataAuditor.Core.Tests.Learning.Samples;

namespace DataAuditor.Core.Tests.Learning;

public sealed class BoostedRegressorTests
{
    [Fact]
    public void Learns_a_step()
    {
        double[] at = [.. Enumerable.Range(0, 1000).Select(row => row / 1000.0)];

        var predicted = Fit(Frame(Numbers("x", at)), [.. at.Select(x => x < 0.3 ? -2.0 : x < 0.7 ? 5 : 1)]).Predict(Frame(Numbers("x", 0.1, 0.5, 0.9, -7, 7)));

        // 100 trees at a rate of 0.1 leave 0.9¹⁰⁰ = 3e-5 of the difference from the mean.
        Assert.Equal([-2, 5, 1, -2, 1], predicted, (expected, actual) => Math.Abs(expected - actual) < 1e-3);
    }

    [Fact]
    public void Learns_what_only_columns_together_tell()
    {
        var random = Xoshiro256.Keyed(1, "rows");
        double[] Draw() => [.. Enumerable.Range(0, 4000).Select(_ => random.NextGaussian())];
        double[] first = Draw(), second = Draw();

        var predicted = Fit(Frame(Numbers("a", first), Numbers("b", second)), [.. first.Zip(second, (a, b) => a * b > 0 ? 1.0 : 0)])
            .Predict(Frame(Numbers("a", 1, 1, -1, -1), Numbers("b", 1, -1, 1, -1)));

        Assert.Equal([1, 0, 0, 1], predicted, (expected, actual) => Math.Abs(expected - actual) < 0.05);
    }

    [Fact]
    public void Takes_null_and_unknown_levels_for_values()
    {
        int[] codes = [.. Enumerable.Range(0, 600).Select(row => (row % 3) - 1)];
        double[] numbers = [.. Enumerable.Range(0, 600).Select(row => row % 2 == 0 ? double.NaN : row)];

        var model = Fit(Frame(Categories("c", 2, codes), Numbers("x", numbers)), [.. codes.Zip(numbers, (code, x) => (10.0 * code) + (double.IsNaN(x) ? 3 : 0))]);

        var predicted = model.Predict(Frame(Categories("c", 4, -1, 0, 1, 1, 3), Numbers("x", 5, 5, 5, double.NaN, 5)));
        Assert.Equal([-10, 0, 10, 13], predicted[..4], (expected, actual) => Math.Abs(expected - actual) < 0.01);
        Assert.Equal(predicted[0], predicted[4]);
    }

    [Fact]
    public void Gives_a_constant_target_back()
    {
        var samples = new Samples(1, 500);

        Assert.All(Fit(samples.Rows, [.. Enumerable.Repeat(4.25, 500)]).Predict(samples.Rows), value => Assert.Equal(4.25, value, 1e-12));
    }

    [Fact]
    public void Gives_the_mean_where_there_are_too_few_rows_to_part() =>
        Assert.All(Fit(Frame(Numbers("x", 1, 2, 3)), [1, 2, 6]).Predict(Frame(Numbers("x", 0, 9))), value => Assert.Equal(3, value, 1e-12));

    [Fact]
    public void Follows_the_unit_of_its_target()
    {
        var samples = new Samples(2, 2000);

        double[] once = Fit(samples.Rows, samples.Scores).Predict(samples.Rows), turned = Fit(samples.Rows, [.. samples.Scores.Select(score => 300 - (8 * score))]).Predict(samples.Rows);

        Assert.Equal(once.Select(value => 300 - (8 * value)), turned, (expected, actual) => Math.Abs(expected - actual) < 1e-6);
    }

    [Fact]
    public void Does_not_depend_on_the_order_of_columns_or_rows_where_no_two_splits_are_equal()
    {
        var random = Xoshiro256.Keyed(1, "rows");
        double[] Draw() => [.. Enumerable.Range(0, 500).Select(_ => random.NextGaussian())];
        FrameColumn[] columns = [Numbers("a", Draw()), Numbers("b", Draw()), Numbers("c", Draw())];
        double[] targets = Draw();
        var order = Enumerable.Range(0, 500).ToArray();
        random.Shuffle<int>(order);

        var rows = Frame(columns);
        var predicted = Fit(rows, targets).Predict(rows);

        Assert.Equal(predicted, Fit(Frame([.. columns.Reverse()]), targets).Predict(rows));
        Assert.Equal(predicted, Fit(rows.Take(order), [.. order.Select(row => targets[row])]).Predict(rows), (expected, actual) => Math.Abs(expected - actual) < 1e-12);
    }

    [Fact]
    public void Stops_before_it_learns_noise()
    {
        // Beyond 10,000 rows some of them stop the growth; noise then stays near its mean, 0.
        var random = Xoshiro256.Keyed(1, "noise");
        var samples = new Samples(3, 12_000);
        double[] noise = [.. samples.Scores.Select(_ => random.NextGaussian())];

        var predicted = Fit(samples.Rows, noise).Predict(samples.Rows);

        Assert.InRange(predicted.Average(value => value * value), 0, 0.02);
    }

    [Fact]
    public void Gives_the_same_bits_for_any_number_of_threads()
    {
        var samples = new Samples(4, 20_000);

        var one = Fit(samples.Rows, samples.Scores).Predict(samples.Rows);

        Assert.Equal(one, Fit(samples.Rows, samples.Scores, threads: 2).Predict(samples.Rows));
        Assert.Equal(one, Fit(samples.Rows, samples.Scores, threads: 5).Predict(samples.Rows));
    }

    [Fact]
    public void Refuses_targets_that_are_no_numbers()
    {
        var rows = Frame(Numbers("x", 1, 2));

        Assert.Throws<ArgumentException>(() => Fit(rows, [1]));
        Assert.Throws<ArgumentException>(() => Fit(rows, [1, double.NaN]));
        Assert.Throws<ArgumentException>(() => Fit(rows.Take([]), []));
    }

    private static BoostedRegressor Fit(Frame rows, double[] targets, int threads = 1) => BoostedRegressor.Fit(rows, targets, Xoshiro256.Keyed(7, "fit"), threads);
}
