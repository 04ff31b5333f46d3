namespace DataAuditor.Learning;

/// <summary>Half the squared error.</summary>
internal readonly struct SquaredLoss : IRowLoss
{
    public static double At(double score, double target, out double slope, out double curvature)
    {
        slope = score - target;
        curvature = 1;
        return slope * slope / 2;
    }
}
