namespace DataAuditor.Numerics;

/// <summary>Numbers in order, each distinct one with how often it stands; NaN is left out.</summary>
public sealed class CountedValues
{
    private readonly double[] _values;

    /// <summary>How many stand up to and with each value.</summary>
    private readonly long[] _upTo;

    /// <param name="counts">One a value; null where each stands for itself.</param>
    public CountedValues(ReadOnlySpan<double> values, ReadOnlySpan<long> counts)
    {
        var ordered = values.ToArray();
        var weights = counts.ToArray();
        if (weights.Length == 0) Array.Sort(ordered);
        else Array.Sort(ordered, weights);

        var distinct = new List<double>();
        var upTo = new List<long>();
        for (var at = 0; at < ordered.Length; at++)
        {
            if (double.IsNaN(ordered[at])) continue;
            if (distinct.Count == 0 || distinct[^1] != ordered[at])
            {
                distinct.Add(ordered[at] + 0.0);
                upTo.Add(Total);
            }

            upTo[^1] += weights.Length == 0 ? 1 : weights[at];
            Total = upTo[^1];
        }

        _values = [.. distinct];
        _upTo = [.. upTo];
    }

    /// <summary>Ascending.</summary>
    public IReadOnlyList<double> Distinct => _values;

    public long Total { get; private set; }

    /// <summary>How often a value stands.</summary>
    /// <param name="value">Its position among the distinct ones.</param>
    public long Count(int value) => _upTo[value] - (value == 0 ? 0 : _upTo[value - 1]);

    /// <summary>The value of a rank from 0.</summary>
    public double At(long rank)
    {
        var at = Array.BinarySearch(_upTo, rank + 1);
        return _values[at < 0 ? ~at : at];
    }

    /// <summary>The largest difference of two empirical distribution functions. Exact with ties: in integers up to the one division at the end.</summary>
    public static double Distance(CountedValues real, CountedValues synthetic)
    {
        ArgumentOutOfRangeException.ThrowIfZero(real.Total);
        ArgumentOutOfRangeException.ThrowIfZero(synthetic.Total);
        Int128 largest = 0;
        int i = 0, j = 0;
        while (i < real._values.Length || j < synthetic._values.Length)
        {
            var next = Math.Min(i < real._values.Length ? real._values[i] : double.PositiveInfinity, j < synthetic._values.Length ? synthetic._values[j] : double.PositiveInfinity);
            if (i < real._values.Length && real._values[i] == next) i++;
            if (j < synthetic._values.Length && synthetic._values[j] == next) j++;
            Int128 own = i == 0 ? 0 : real._upTo[i - 1], other = j == 0 ? 0 : synthetic._upTo[j - 1];
            largest = Int128.Max(largest, Int128.Abs((own * synthetic.Total) - (other * real.Total)));
        }

        return (double)largest / ((double)real.Total * synthetic.Total);
    }
}
