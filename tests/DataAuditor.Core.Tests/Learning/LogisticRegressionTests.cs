using DataAuditor.Learning;
using DataAuditor.Randomness;
using DataAuditor.Tables;
using static DataAuditor.Core.Tests.Learning.Samples;

namespace DataAuditor.Core.Tests.Learning;

/// <summary>Whether the optimum is reached, by Newton steps that are solved at once (up to 512 features) or by conjugate gradients.</summary>
public sealed class LogisticRegressionTests
{
    [Theory]
    [InlineData(12)]
    [InlineData(480)]
    [InlineData(600)]
    [InlineData(3000)]
    public void Is_where_the_gradient_is_0(int levels)
    {
        var samples = new Samples(1, 6000, levels);
        var rows = samples.Rows.Where(column => column.Name is "signal" or "near" or "far");
        var positive = samples.Noisy();
        var model = LogisticRegression.Fit(rows, positive);

        // Weights as the model's own answers tell them, on rows in which one feature alone is not 0.
        var signal = rows.Find("signal")!.Numbers.ToArray();
        double median = Quantile(signal, 0.5), range = Quantile(signal, 0.75) - Quantile(signal, 0.25);
        var intercept = Scores(model, [median], [-1], [-1])[0];
        double[] WeightsOf(int count, bool isNear)
        {
            int[] each = [.. Enumerable.Range(0, count)], none = [.. each.Select(_ => -1)];
            return [.. Scores(model, [.. each.Select(_ => median)], isNear ? each : none, isNear ? none : each).Select(score => score - intercept)];
        }

        double[] near = WeightsOf(levels, isNear: true), far = WeightsOf(3, isNear: false);
        var slope = Scores(model, [median + range], [-1], [-1])[0] - intercept;

        double[] errors = [.. model.Probabilities(rows).Zip(positive, (probability, label) => probability - (label ? 1 : 0))];
        double[] nearGradient = [.. near], farGradient = [.. far];
        var signalGradient = slope;
        for (var row = 0; row < errors.Length; row++)
        {
            signalGradient += errors[row] * (signal[row] - median) / range;
            if (rows.Find("near")!.Codes[row] is >= 0 and var level) nearGradient[level] += errors[row];
            farGradient[rows.Find("far")!.Codes[row]] += errors[row];
        }

        Assert.All([errors.Sum(), signalGradient, .. nearGradient, .. farGradient], derivative => Assert.Equal(0, derivative, 1e-4));
        Assert.InRange(slope, 1, 2);
    }

    [Fact]
    public void Is_the_same_by_either_way_there()
    {
        // Levels that no training row has cost nothing and change nothing, but there are so many of them that the steps are no longer solved at once.
        var samples = new Samples(2, 4000);
        var positive = samples.Noisy();
        Frame With(int levels, Func<int, int> code) => Frame(samples.Rows.Find("signal")!, samples.Rows.Find("near")!, Categories("more", levels, [.. Enumerable.Range(0, 4000).Select(code)]));
        Frame one = With(1, _ => -1), many = With(1000, row => row % 1000);
        FeatureEncoding few = FeatureEncoding.Fit(one), unused = FeatureEncoding.Fit(many);

        double[] solved = LogisticRegression.Fit(one, positive, few).Probabilities(one), gone = LogisticRegression.Fit(one, positive, unused).Probabilities(one);

        Assert.InRange(few.Count, 1, 512);
        Assert.InRange(unused.Count, 513, int.MaxValue);
        Assert.Equal(solved, gone, (expected, actual) => Math.Abs(expected - actual) < 1e-7);
    }

    [Fact]
    public void Gives_the_same_bits_for_any_number_of_threads_with_many_features()
    {
        var samples = new Samples(3, 20_000, levels: 900);
        var positive = samples.Noisy();

        var one = LogisticRegression.Fit(samples.Rows, positive).Probabilities(samples.Rows);

        Assert.Equal(one, LogisticRegression.Fit(samples.Rows, positive, threads: 3).Probabilities(samples.Rows));
    }

    [Fact]
    public void Learns_a_separable_problem_of_many_levels_and_nothing_from_shuffled_labels()
    {
        var random = Xoshiro256.Keyed(4, "levels");
        int[] Draw(int rows) => [.. Enumerable.Range(0, rows).Select(_ => (int)random.NextInt64(700))];
        int[] trained = Draw(14_000), tested = Draw(2000);
        RocCurve Curve(Func<int, bool> label) => RocCurve.Of(
            LogisticRegression.Fit(Frame(Categories("c", 700, trained)), [.. trained.Select(label)]).Probabilities(Frame(Categories("c", 700, tested))),
            [.. tested.Select(label)]);

        Assert.InRange(Curve(code => code % 3 == 0).Area, 0.999, 1);
        var interval = Curve(_ => random.NextDouble() < 0.5).Uncertainty!.At();
        Assert.InRange(0.5, interval.Low, interval.High);
    }

    private static double[] Scores(LogisticRegression model, double[] signal, int[] near, int[] far) =>
        [.. model.Probabilities(Frame(Numbers("signal", signal), Categories("near", 3000, near), Categories("far", 3, far))).Select(probability => Math.Log(probability / (1 - probability)))];

    private static double Quantile(double[] values, double share)
    {
        double[] ordered = [.. values.Order()];
        var position = (ordered.Length - 1) * share;
        var below = (int)position;
        return ordered[below] + ((position - below) * (ordered[Math.Min(below + 1, ordered.Length - 1)] - ordered[below]));
    }
}
