using DataAuditor.Learning;
using DataAuditor.Randomness;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Models;

internal static class ClassificationModelExtensions
{
    /// <param name="encoding">For the logistic model; asked for only by it.</param>
    /// <param name="random">For the boosted model.</param>
    public static IClassifier Fit(
        this ClassificationModel model, Frame rows, ReadOnlySpan<bool> positive, Func<FeatureEncoding> encoding, Xoshiro256 random, MetricContext context) =>
        model is ClassificationModel.Boosted
            ? BoostedClassifier.Fit(rows, positive, random, context.Threads, context.Cancellation)
            : LogisticRegression.Fit(rows, positive, encoding(), context.Threads, context.Cancellation);
}
