namespace DataAuditor.Learning;

/// <summary>Logistic regression over sparse rows, with a squared penalty and an unpenalised intercept, at its one optimum.</summary>
public sealed class SparseLogisticRegression
{
    private readonly double[] _weights;

    private SparseLogisticRegression(double[] weights) => _weights = weights;

    /// <param name="positive">One a row. Where all rows are of one class, the model gives every row that class' probability, as good as 1 or 0.</param>
    /// <param name="penalty">Of half the squared weights, above 0; 1 is C = 1 in the words of scikit-learn.</param>
    /// <exception cref="ArgumentException">There is no row, or not one label a row.</exception>
    public static SparseLogisticRegression Fit(SparseRows rows, ReadOnlySpan<bool> positive, double penalty = 1, int threads = 1, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(penalty);
        TrainingRows.Check(rows.Count, positive.Length);
        var targets = new double[positive.Length];
        for (var row = 0; row < targets.Length; row++) targets[row] = positive[row] ? 1 : 0;

        return new SparseLogisticRegression(LinearModel<LogLoss>.Fit(new SparseDesign(rows, threads, cancellation), targets, penalty));
    }

    /// <summary>For each row the probability of the positive class.</summary>
    /// <param name="rows">Of the features that the model was fitted on.</param>
    public double[] Probabilities(SparseRows rows)
    {
        var probabilities = new double[rows.Count];
        for (var row = 0; row < probabilities.Length; row++) probabilities[row] = LogLoss.Probability(_weights[rows.Features] + rows.Score(row, _weights));
        return probabilities;
    }
}
