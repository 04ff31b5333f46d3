using DataAuditor.Learning;

namespace DataAuditor.Metrics.Log.Detection;

/// <summary>Trains detectors, which raise alarms on windows.</summary>
internal static class AnomalyDetection
{
    /// <summary>Of what is usual to the last digit, the mean of a hundred depths may come out above it.</summary>
    private const double Rounding = 1e-9;

    private const double EvenChance = 0.5;

    /// <summary>What a detector cannot be trained on, in words; null where it can.</summary>
    public static string? ObstacleOf(IReadOnlyList<LogWindow> training, Detector detector) => training.Count switch
    {
        < 2 => "fewer than two",
        _ when detector is not Detector.Logistic => null,
        _ => OneClassOf(training),
    };

    /// <summary>What windows are that are all of one kind; null where they are not.</summary>
    public static string? OneClassOf(IReadOnlyList<LogWindow> windows) =>
        windows.All(static window => window.IsAnomalous) ? "all anomalous" : windows.All(static window => !window.IsAnomalous) ? "all normal" : null;

    /// <param name="training">Without an obstacle.</param>
    /// <returns>What raises the alarms of windows.</returns>
    public static Func<IReadOnlyList<LogWindow>, bool[]> Train(IReadOnlyList<LogWindow> training, Detector detector, MetricContext context)
    {
        var features = new WindowFeatures(training, detector);
        var rows = features.Rows(training);
        Func<SparseRows, double[]> scores;
        double limit;
        switch (detector)
        {
            case Detector.Logistic:
                scores = SparseLogisticRegression.Fit(rows, [.. training.Select(static window => window.IsAnomalous)], threads: context.Threads, cancellation: context.Cancellation).Probabilities;
                limit = EvenChance;
                break;
            case Detector.Pca:
                var subspace = PrincipalSubspace.Fit(rows, cancellation: context.Cancellation);
                (scores, limit) = (subspace.SquaredErrors, subspace.Limit());
                break;
            default:
                scores = IsolationForest.Fit(rows, context.Random("isolation forest"), context.Cancellation).Scores;
                limit = IsolationForest.UsualScore + Rounding;
                break;
        }

        return windows => Array.ConvertAll(scores(features.Rows(windows)), score => score > limit);
    }
}
