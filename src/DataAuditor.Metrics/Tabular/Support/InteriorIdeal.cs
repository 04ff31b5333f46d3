namespace DataAuditor.Metrics.Tabular.Support;

/// <summary>Scores of values in [0, 1] whose ideal lies within.</summary>
internal static class InteriorIdeal
{
    /// <summary>1 at the ideal, falling to 0 at the end of the range that is further from it.</summary>
    public static double Score(double value, double ideal) => 1 - (Math.Abs(value - ideal) / Math.Max(ideal, 1 - ideal));

    /// <summary>1 up to the ideal, where less is as good, falling to 0 at 1.</summary>
    public static double ScoreUpTo(double value, double ideal) => 1 - (Math.Max(0, value - ideal) / (1 - ideal));
}
