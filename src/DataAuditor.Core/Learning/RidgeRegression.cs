using DataAuditor.Tables;

namespace DataAuditor.Learning;

/// <summary>Linear regression with a squared penalty of 1 (α = 1 in the words of scikit-learn) and an unpenalised intercept.</summary>
public sealed class RidgeRegression : IRegressor
{
    private const double Penalty = 1;

    private readonly FeatureEncoding _encoding;
    private readonly double[] _weights;

    private RidgeRegression(FeatureEncoding encoding, double[] weights)
    {
        _encoding = encoding;
        _weights = weights;
    }

    /// <param name="rows">Only the columns that are to be features.</param>
    /// <param name="targets">One finite number a row.</param>
    /// <param name="encoding">How rows become features; null to learn it from these rows.</param>
    /// <exception cref="ArgumentException">There is no row, not one target a row, or a target that is not finite.</exception>
    public static RidgeRegression Fit(
        Frame rows, ReadOnlySpan<double> targets, FeatureEncoding? encoding = null, int threads = 1, CancellationToken cancellation = default)
    {
        TrainingRows.Check(rows, targets.Length);
        TrainingRows.CheckFinite(targets);
        encoding ??= FeatureEncoding.Fit(rows);
        return new RidgeRegression(encoding, LinearModel<SquaredLoss>.Fit(new DesignMatrix(rows, encoding, threads, cancellation), targets.ToArray(), Penalty));
    }

    public double[] Predict(Frame rows) => _encoding.Scores(rows, _weights);
}
