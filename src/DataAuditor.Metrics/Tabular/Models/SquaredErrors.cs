using DataAuditor.Intervals;

namespace DataAuditor.Metrics.Tabular.Models;

/// <summary>What the regressors' squared errors come to.</summary>
internal static class SquaredErrors
{
    private const int FigurePoints = 101;

    private static readonly Comparison Comparison = new(Direction.Lower);

    /// <param name="scale">What is made of a mean squared error: itself or its root.</param>
    /// <param name="spread">What is made of the test labels' variance, to hold the value against.</param>
    public static Measurement Measure(Regression models, Func<double, double> scale, string spread, MetricContext context)
    {
        var real = Squares(models.Truth, models.Real);
        var notes = models.Notes.ToList();
        if (models.Synthetic is not { } predicted)
        {
            notes.Add("no synthetic record has a finite label, so nothing can be learnt: the largest number stands for the worst value");
            return new Measurement.Score(double.MaxValue) { Parts = [new Part("real-trained", scale(real.Average())) { IsReference = true }], Notes = notes };
        }

        var synthetic = Squares(models.Truth, predicted);
        var intervals = Bootstrap.Percentile(
            models.Truth.Length,
            Models.Comparison.Statistics,
            (drawn, values) => Comparison.Fill(values, scale(Mean(synthetic, drawn)), scale(Mean(real, drawn))),
            context.Random("bootstrap"),
            context.Threads,
            cancellation: context.Cancellation);

        var value = scale(synthetic.Average());
        List<Part> parts = [.. Comparison.Parts(value, scale(real.Average()), intervals)];
        var mean = models.Truth.Average();
        var unit = scale(models.Truth.Average(label => (label - mean) * (label - mean)));
        if (unit > 0 && double.IsFinite(unit)) parts.Add(new Part(spread, value / unit) { Details = [new("testRecords", models.Truth.Length)], IsReference = true });
        return new Measurement.Score(value) { Uncertainty = intervals[0], Parts = parts, Notes = notes, Figures = [Errors(models.Label, synthetic, real)] };
    }

    private static double[] Squares(double[] truth, double[] predicted)
    {
        // Their sum must stay finite, rounding included, however far off a prediction is.
        var largest = double.MaxValue / 2 / truth.Length;
        return [.. truth.Zip(predicted, (label, prediction) => (label - prediction) * (label - prediction) is var square && square <= largest ? square : largest)];
    }

    private static double Mean(double[] squares, ReadOnlySpan<int> drawn)
    {
        var sum = 0.0;
        for (var row = 0; row < squares.Length; row++) sum += drawn[row] * squares[row];
        return sum / squares.Length;
    }

    private static Figure Errors(string label, double[] synthetic, double[] real) =>
        new($"Errors of '{label}'", FigureKind.Line, "share of the test records", "absolute error at most")
        {
            Series = [Quantiles("trained on synthetic", synthetic), Quantiles("trained on real", real)],
        };

    private static FigureSeries Quantiles(string name, double[] squares)
    {
        double[] ordered = [.. squares.Order()];
        double[] shares = [.. Enumerable.Range(0, FigurePoints).Select(at => (double)at / (FigurePoints - 1))];
        return new FigureSeries(name, shares, [.. shares.Select(share => Math.Sqrt(ordered[(int)(share * (ordered.Length - 1))]))]);
    }
}
