using DataAuditor.Learning;

namespace DataAuditor.Metrics.Text.Classifiers;

/// <summary>Logistic regression of each label against the others, over the features that at least two of its training texts have.</summary>
internal sealed class TextClassifier
{
    private const int LeastTexts = 2;

    private readonly Dictionary<UInt128, int> _places;

    private readonly SparseLogisticRegression[] _models;

    private TextClassifier(Dictionary<UInt128, int> places, IReadOnlyList<string> labels, SparseLogisticRegression[] models)
    {
        _places = places;
        Labels = labels;
        _models = models;
    }

    /// <summary>Those of the training texts, in ordinal order.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <param name="training">Of at least two labels.</param>
    public static TextClassifier Fit(IReadOnlyList<LabelledText> training, MetricContext context)
    {
        var places = PlacesOf(training);
        var rows = Rows(training, places);
        string[] labels = [.. training.Select(static text => text.Label).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

        // Of two labels, the one's model is the other's too.
        var modelled = labels.Length == 2 ? labels[1..] : labels;
        return new TextClassifier(places, labels, [.. modelled.Select(label => SparseLogisticRegression.Fit(
            rows, [.. training.Select(text => text.Label == label)], threads: context.Threads, cancellation: context.Cancellation))]);
    }

    /// <summary>For each text the probability of each label.</summary>
    public double[][] Probabilities(IReadOnlyList<LabelledText> texts)
    {
        var rows = Rows(texts, _places);
        double[][] models = [.. _models.Select(model => model.Probabilities(rows))];
        return [.. texts.Select((_, text) => models.Length == 1 ? [1 - models[0][text], models[0][text]] : Normalized([.. models.Select(model => model[text])]))];
    }

    /// <summary>The likeliest label of each text; of equally likely ones the first.</summary>
    public string[] Predict(IReadOnlyList<LabelledText> texts) => [.. Probabilities(texts).Select(probabilities => Labels[Array.IndexOf(probabilities, probabilities.Max())])];

    private static double[] Normalized(double[] probabilities)
    {
        var sum = probabilities.Sum();
        return sum > 0 ? [.. probabilities.Select(probability => probability / sum)] : [.. probabilities.Select(_ => 1.0 / probabilities.Length)];
    }

    private static Dictionary<UInt128, int> PlacesOf(IReadOnlyList<LabelledText> training)
    {
        var texts = new Dictionary<UInt128, int>();
        foreach (var key in training.SelectMany(static text => text.Keys)) texts[key] = texts.GetValueOrDefault(key) + 1;

        var places = new Dictionary<UInt128, int>();
        foreach (var (key, count) in texts)
        {
            if (count >= LeastTexts) places.Add(key, places.Count);
        }

        return places;
    }

    private static SparseRows Rows(IReadOnlyList<LabelledText> texts, Dictionary<UInt128, int> places)
    {
        var rows = new SparseRows(places.Count);
        List<int> known = [];
        List<double> values = [];
        foreach (var text in texts)
        {
            known.Clear();
            values.Clear();
            for (var at = 0; at < text.Keys.Length; at++)
            {
                if (!places.TryGetValue(text.Keys[at], out var place)) continue;
                known.Add(place);
                values.Add(text.Values[at]);
            }

            rows.Add([.. known], [.. values]);
        }

        return rows;
    }
}
