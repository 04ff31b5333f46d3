namespace DataAuditor.Gates;

/// <summary>
/// Shares one chance of a false alarm among the gates that fail by evidence (Holm, 1979): however many gates an audit has, the chance that
/// any of them fails where its limit is kept is at most what one gate's confidence leaves.
/// </summary>
public static class ErrorBudget
{
    /// <summary>The share of its own error that each gate may use.</summary>
    /// <param name="claims">Each gate's p-value over the error that its confidence leaves.</param>
    public static double[] Shares(IReadOnlyList<double> claims)
    {
        var shares = new double[claims.Count];
        var left = claims.Count;
        foreach (var gate in Enumerable.Range(0, claims.Count).OrderBy(gate => claims[gate]))
        {
            shares[gate] = 1.0 / left;

            // A gate that fails leaves its share to those after it; after one that does not, nobody may fail.
            if (claims[gate] <= shares[gate]) left--;
        }

        return shares;
    }

    /// <summary>For each p-value the least share of false alarms at which it would be taken for a finding (Benjamini and Hochberg, 1995).</summary>
    public static double[] QValues(IReadOnlyList<double> pValues)
    {
        var values = new double[pValues.Count];
        var (least, rank) = (1.0, pValues.Count);
        foreach (var position in Enumerable.Range(0, pValues.Count).OrderByDescending(position => pValues[position]))
        {
            least = Math.Min(least, pValues[position] * pValues.Count / rank--);
            values[position] = least;
        }

        return values;
    }
}
