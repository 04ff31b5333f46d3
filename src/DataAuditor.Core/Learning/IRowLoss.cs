namespace DataAuditor.Learning;

/// <summary>What one row adds to the objective of a linear model.</summary>
internal interface IRowLoss
{
    /// <param name="slope">The derivative by the score.</param>
    /// <param name="curvature">The second derivative.</param>
    static abstract double At(double score, double target, out double slope, out double curvature);
}
