using DataAuditor.Learning;

namespace DataAuditor.Metrics.Text.Classifiers;

/// <summary>The probability of each label for each text, by a classifier that was trained without the text.</summary>
/// <param name="Labels">In ordinal order.</param>
/// <param name="Given">Each text's own label, as its place among the labels.</param>
internal sealed record CrossPrediction(string[] Labels, int[] Given, double[][] Probabilities)
{
    /// <param name="texts">Of at least two labels, at least as many as folds.</param>
    public static CrossPrediction Of(IReadOnlyList<LabelledText> texts, int folds, MetricContext context)
    {
        string[] labels = [.. texts.Select(static text => text.Label).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        int[] given = [.. texts.Select(text => Array.BinarySearch(labels, text.Label, StringComparer.Ordinal))];
        var fold = StratifiedFolds.Assign(given, folds, context.Random("folds"));
        var probabilities = new double[texts.Count][];
        for (var left = 0; left < folds; left++)
        {
            int[] test = [.. Enumerable.Range(0, texts.Count).Where(text => fold[text] == left)];
            LabelledText[] training = [.. texts.Where((_, text) => fold[text] != left)];
            var predicted = Predict(training, [.. test.Select(text => texts[text])], labels, context);
            for (var at = 0; at < test.Length; at++) probabilities[test[at]] = predicted[at];
        }

        return new CrossPrediction(labels, given, probabilities);
    }

    /// <summary>The likeliest label of a text; of equally likely ones the first.</summary>
    public int Predicted(int text) => Array.IndexOf(Probabilities[text], Probabilities[text].Max());

    /// <summary>A label that is not in the training texts has no chance.</summary>
    private static double[][] Predict(LabelledText[] training, LabelledText[] test, string[] labels, MetricContext context)
    {
        if (training.All(text => text.Label == training[0].Label))
        {
            var only = Array.IndexOf(labels, training[0].Label);
            return [.. test.Select(_ => labels.Select((_, label) => label == only ? 1.0 : 0).ToArray())];
        }

        var classifier = TextClassifier.Fit(training, context);
        int[] places = [.. classifier.Labels.Select(label => Array.BinarySearch(labels, label, StringComparer.Ordinal))];
        return [.. classifier.Probabilities(test).Select(known =>
        {
            var all = new double[labels.Length];
            for (var at = 0; at < known.Length; at++) all[places[at]] = known[at];
            return all;
        })];
    }
}
