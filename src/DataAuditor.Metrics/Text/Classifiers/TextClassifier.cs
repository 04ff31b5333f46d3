using DataAuditor.Learning;

namespace DataAuditor.Metrics.Text.Classifiers;

/// <summary>Logistic regression of each label against the others, over the features that at least two of its training texts have.</summary>
internal sealed class TextClassifier
{
    private const int LeastTexts = 2;

    private readonly Dictionary<UInt128, int> _places;

    private readonly OneVersusRest _model;

    private TextClassifier(Dictionary<UInt128, int> places, OneVersusRest model) => (_places, _model) = (places, model);

    /// <summary>Those of the training texts, in ordinal order.</summary>
    public IReadOnlyList<string> Labels => _model.Labels;

    /// <param name="training">Of at least two labels.</param>
    public static TextClassifier Fit(IReadOnlyList<LabelledText> training, MetricContext context)
    {
        var places = PlacesOf(training);
        return new TextClassifier(places, OneVersusRest.Fit(Rows(training, places), [.. training.Select(static text => text.Label)], context.Threads, context.Cancellation));
    }

    /// <summary>For each text the probability of each label.</summary>
    public double[][] Probabilities(IReadOnlyList<LabelledText> texts) => _model.Probabilities(Rows(texts, _places));

    /// <summary>The likeliest label of each text; of equally likely ones the first.</summary>
    public string[] Predict(IReadOnlyList<LabelledText> texts) => _model.Predict(Rows(texts, _places));

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
