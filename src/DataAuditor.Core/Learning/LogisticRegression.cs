using DataAuditor.Tables;

namespace DataAuditor.Learning;

/// <summary>
/// Logistic regression with a squared penalty (C = 1 in the words of scikit-learn) and an unpenalised intercept, at its one optimum.
/// Memory is a number and a code for each cell: no indicator is ever stored.
/// </summary>
public sealed class LogisticRegression : IClassifier
{
    private const double Penalty = 1;

    private readonly FeatureEncoding _encoding;
    private readonly double[] _weights;

    private LogisticRegression(FeatureEncoding encoding, double[] weights)
    {
        _encoding = encoding;
        _weights = weights;
    }

    /// <param name="rows">Only the columns that are to be features.</param>
    /// <param name="positive">One a row. Where all rows are of one class, the model gives every row that class' probability, as good as 1 or 0.</param>
    /// <param name="encoding">How rows become features; null to learn it from these rows.</param>
    /// <exception cref="ArgumentException">There is no row, or not one label a row.</exception>
    public static LogisticRegression Fit(
        Frame rows, ReadOnlySpan<bool> positive, FeatureEncoding? encoding = null, int threads = 1, CancellationToken cancellation = default)
    {
        TrainingRows.Check(rows, positive.Length);
        var targets = new double[positive.Length];
        for (var row = 0; row < targets.Length; row++) targets[row] = positive[row] ? 1 : 0;

        encoding ??= FeatureEncoding.Fit(rows);
        return new LogisticRegression(encoding, LinearModel<LogLoss>.Fit(new DesignMatrix(rows, encoding, threads, cancellation), targets, Penalty));
    }

    public double[] Probabilities(Frame rows)
    {
        var scores = _encoding.Scores(rows, _weights);
        foreach (ref var score in scores.AsSpan()) score = LogLoss.Probability(score);
        return scores;
    }
}
