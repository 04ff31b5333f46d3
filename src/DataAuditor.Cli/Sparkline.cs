namespace DataAuditor.Cli;

/// <summary>A trend in a few characters.</summary>
internal static class Sparkline
{
    private const string Heights = "▁▂▃▄▅▆▇█";

    private const int MostRounds = 24;

    /// <summary>The last values, lowest to highest; all in the middle where they are the same.</summary>
    public static string Of(IReadOnlyList<double> values)
    {
        double[] last = [.. values.TakeLast(MostRounds)];
        if (last.Length == 0) return "";

        double low = last.Min(), height = last.Max() - low;
        return string.Concat(last.Select(value => Heights[height > 0 ? (int)Math.Round((value - low) / height * (Heights.Length - 1)) : Heights.Length / 2]));
    }
}
