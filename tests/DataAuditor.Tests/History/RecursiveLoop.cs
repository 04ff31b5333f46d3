using DataAuditor.Tables;

namespace DataAuditor.Tests.History;

/// <summary>A generator that is fitted to what the one before it made.</summary>
internal abstract class RecursiveLoop
{
    public abstract Table Real { get; }

    /// <param name="recursive">False: every round draws from the truth.</param>
    /// <returns>The table of each round, and the share of the true support that its generator has lost.</returns>
    public abstract IEnumerable<(Table Table, double Lost)> Rounds(int rounds, bool recursive);

    /// <summary>Positions, each drawn with a chance in proportion to its weight.</summary>
    protected static int[] Draw(double[] weights, int count, Randomness.Xoshiro256 random)
    {
        var sums = new double[weights.Length];
        for (var at = 0; at < sums.Length; at++) sums[at] = weights[at] + (at == 0 ? 0 : sums[at - 1]);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() * sums[^1]).Select(at => Array.FindIndex(sums, sum => at < sum))];
    }
}
