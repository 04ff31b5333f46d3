using DataAuditor.Numerics;

namespace DataAuditor.Agreement;

/// <summary>
/// Krippendorff's α (1970; 2011): 1 less the disagreement of raters over the same unit, as a share of that between ratings of any units. For
/// any number of raters, of whom each may leave units out.
/// </summary>
public static class KrippendorffAlpha
{
    /// <param name="units">The ratings of each unit, finite; who gave them does not matter. A unit with fewer than two says nothing.</param>
    /// <returns>At most 1; 0 for ratings as of chance. Null where no unit has two ratings, or all ratings are equal: then they could not have disagreed.</returns>
    public static double? Of(IReadOnlyList<IReadOnlyList<double>> units, MeasurementLevel level)
    {
        IReadOnlyList<double>[] rated = [.. units.Where(static unit => unit.Count > 1)];
        double[] ratings = [.. rated.SelectMany(static unit => unit)];
        if (ratings.Length == 0) return null;

        // The ordinal difference of two ratings, which counts those between them (Krippendorff, 2011), is that of their mid-ranks.
        var values = level is MeasurementLevel.Ordinal ? Ranks.Of(ratings) : BinaryScale.Scaled(ratings);
        Func<ReadOnlySpan<double>, double> disagreement = level is MeasurementLevel.Nominal ? DifferentPairs : SquaredDifferences;
        var expected = disagreement(values) / (values.Length - 1);
        if (expected == 0) return null;

        var (observed, start) = (0.0, 0);
        foreach (var unit in rated)
        {
            observed += disagreement(values.AsSpan(start, unit.Count)) / (unit.Count - 1);
            start += unit.Count;
        }

        return 1 - (observed / expected);
    }

    /// <summary>How many of the ordered pairs of values differ.</summary>
    private static double DifferentPairs(ReadOnlySpan<double> values)
    {
        double[] sorted = [.. values];
        Array.Sort(sorted);
        long same = 0;
        for (int start = 0, end = 0; start < sorted.Length; start = end)
        {
            while (end < sorted.Length && sorted[end].Equals(sorted[start])) end++;
            same += (long)(end - start) * (end - start);
        }

        return ((double)sorted.Length * sorted.Length) - same;
    }

    /// <summary>The squared differences of the ordered pairs of values, added up: their squares about the mean, twice for each partner.</summary>
    private static double SquaredDifferences(ReadOnlySpan<double> values)
    {
        // Distances from a value of the data are exactly 0 where all are equal.
        double origin = values[0], mean = 0, squares = 0;
        foreach (var value in values) mean += (value - origin) / values.Length;
        foreach (var value in values) squares += Math.Pow(value - origin - mean, 2);
        return 2 * values.Length * squares;
    }
}
