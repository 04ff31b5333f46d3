namespace DataAuditor.Tests.Reports.Samples;

internal static class SampleFigures
{
    public static Figure Distances { get; } = new("Distance to the closest record", FigureKind.Histogram, "distance", "share of records")
    {
        Series =
        [
            new("synthetic to real", Edges(20, 0.25), [.. Enumerable.Range(0, 20).Select(bin => 0.16 * Math.Exp(-0.18 * bin))]),
            new("holdout to real", Edges(20, 0.25), [.. Enumerable.Range(0, 20).Select(bin => 0.11 * Math.Exp(-0.12 * bin))]),
        ],
    };

    public static Figure Curve { get; } = new("ROC of the discriminator", FigureKind.Line, "false positive rate", "true positive rate")
    {
        Series =
        [
            new("synthetic against real", Edges(50, 1), [.. Edges(50, 1).Select(rate => Math.Pow(rate, 0.4))]),
            new("holdout against real", Edges(50, 1), [.. Edges(50, 1).Select(rate => Math.Pow(rate, 0.95))]),
            new("chance", [0, 1], [0, 1]),
        ],
    };

    public static Figure Named(string text) => new(text, FigureKind.Line, text, text) { Series = [new FigureSeries(text, [0, 1], [0, 0]), new FigureSeries(text, [], [])] };

    private static double[] Edges(int bins, double end) => [.. Enumerable.Range(0, bins + 1).Select(edge => edge * end / bins)];
}
