namespace DataAuditor.Learning;

/// <summary>Logistic regression of each label against the others, over sparse rows.</summary>
public sealed class OneVersusRest
{
    private readonly SparseLogisticRegression[] _models;

    private OneVersusRest(IReadOnlyList<string> labels, SparseLogisticRegression[] models) => (Labels, _models) = (labels, models);

    /// <summary>Those of the training rows, in ordinal order.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <param name="labels">One a row, of at least two kinds.</param>
    /// <exception cref="ArgumentException">There is no row, not one label a row, or only one kind.</exception>
    public static OneVersusRest Fit(SparseRows rows, IReadOnlyList<string> labels, int threads = 1, CancellationToken cancellation = default)
    {
        TrainingRows.Check(rows.Count, labels.Count);
        string[] kinds = [.. labels.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (kinds.Length < 2) throw new ArgumentException("A classifier tells at least two labels apart.", nameof(labels));

        // Of two labels, the one's model is the other's too.
        var modelled = kinds.Length == 2 ? kinds[1..] : kinds;
        return new OneVersusRest(kinds, [.. modelled.Select(kind => SparseLogisticRegression.Fit(
            rows, [.. labels.Select(label => label == kind)], threads: threads, cancellation: cancellation))]);
    }

    /// <summary>For each row the probability of each label.</summary>
    /// <param name="rows">Of the features that it was fitted on.</param>
    public double[][] Probabilities(SparseRows rows)
    {
        double[][] models = [.. _models.Select(model => model.Probabilities(rows))];
        return [.. Enumerable.Range(0, rows.Count).Select(row => models.Length == 1 ? [1 - models[0][row], models[0][row]] : Normalized([.. models.Select(model => model[row])]))];
    }

    /// <summary>The likeliest label of each row; of equally likely ones the first.</summary>
    public string[] Predict(SparseRows rows) => [.. Probabilities(rows).Select(probabilities => Labels[Array.IndexOf(probabilities, probabilities.Max())])];

    private static double[] Normalized(double[] probabilities)
    {
        var sum = probabilities.Sum();
        return sum > 0 ? [.. probabilities.Select(probability => probability / sum)] : [.. probabilities.Select(_ => 1.0 / probabilities.Length)];
    }
}
