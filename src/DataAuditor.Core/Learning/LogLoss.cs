namespace DataAuditor.Learning;

/// <summary>−log of the probability given to what was; the target is 1 for positive and 0 for negative.</summary>
internal readonly struct LogLoss : IRowLoss
{
    public static double At(double score, double target, out double slope, out double curvature)
    {
        // Of a number ≤ 0, so that nothing overflows.
        var small = Math.Exp(-Math.Abs(score));
        var probability = (score >= 0 ? 1 : small) / (1 + small);
        slope = probability - target;
        curvature = small / ((1 + small) * (1 + small));
        return Math.Max(score, 0) - (score * target) + Math.Log(1 + small);
    }

    public static double Probability(double score)
    {
        var small = Math.Exp(-Math.Abs(score));
        return (score >= 0 ? 1 : small) / (1 + small);
    }
}
