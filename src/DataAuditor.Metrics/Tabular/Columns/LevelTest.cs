using DataAuditor.Tables;
using MathNet.Numerics;

namespace DataAuditor.Metrics.Tabular.Columns;

/// <summary>One column's chi-square test; see <see cref="ChiSquareForm"/>.</summary>
internal readonly record struct LevelTest(double Statistic, int DegreesOfFreedom)
{
    /// <summary>The count that SDMetrics gives to a level that the real table lacks.</summary>
    private const double UnseenCount = 1e-6;

    /// <summary>The upper tail itself, accurate where 1 − CDF would be 0.</summary>
    public double PValue => double.IsInfinity(Statistic) ? 0
        : SpecialFunctions.GammaUpperRegularized(DegreesOfFreedom / 2.0, Statistic / 2);

    public static LevelTest Of(LevelCounts levels, ChiSquareForm form) => form switch
    {
        ChiSquareForm.Homogeneity => Homogeneity(levels),
        ChiSquareForm.GoodnessOfFit => GoodnessOfFit(levels),
        _ => Frequency(levels),
    };

    /// <summary>The effect size of the 2 × K table: 0 for equal frequencies, 1 for no level in common.</summary>
    public static double CramersV(LevelCounts levels) =>
        Math.Min(1, Math.Sqrt(Homogeneity(levels).Statistic / (levels.RealTotal + (double)levels.SyntheticTotal)));

    private static LevelTest Homogeneity(LevelCounts levels)
    {
        double real = levels.RealTotal, synthetic = levels.SyntheticTotal, sum = 0;
        var present = 0;
        for (var level = 0; level < levels.Names.Count; level++)
        {
            double r = levels.Real[level], s = levels.Synthetic[level];
            if (r + s == 0) continue;
            present++;
            sum += Square((r * synthetic) - (s * real)) / (r + s);
        }

        return new(sum / (real * synthetic), present - 1);
    }

    private static LevelTest GoodnessOfFit(LevelCounts levels)
    {
        double seen = 0, statistic = 0;
        var present = 0;
        for (var level = 0; level < levels.Names.Count; level++)
        {
            if (levels.Real[level] == 0) continue;
            present++;
            seen += levels.Synthetic[level];
        }

        if (seen == 0) return new(double.PositiveInfinity, present - 1);

        for (var level = 0; level < levels.Names.Count; level++)
        {
            if (levels.Real[level] == 0) continue;
            var expected = levels.Real[level] * seen / levels.RealTotal;
            statistic += Square(levels.Synthetic[level] - expected) / expected;
        }

        return new(statistic, present - 1);
    }

    private static LevelTest Frequency(LevelCounts levels)
    {
        double total = levels.RealTotal, statistic = 0;
        for (var level = 0; level < levels.Names.Count; level++)
        {
            if (levels.Real[level] == 0 && levels.Synthetic[level] > 0) total += UnseenCount;
        }

        var present = 0;
        for (var level = 0; level < levels.Names.Count; level++)
        {
            if (levels.Real[level] + levels.Synthetic[level] == 0) continue;
            present++;
            var expected = Math.Max(levels.Real[level], UnseenCount) / total;
            statistic += Square(((double)levels.Synthetic[level] / levels.SyntheticTotal) - expected) / expected;
        }

        return new(statistic, present - 1);
    }

    private static double Square(double value) => value * value;
}
