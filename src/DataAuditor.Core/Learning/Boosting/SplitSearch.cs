using System.Runtime.Intrinsics;

namespace DataAuditor.Learning.Boosting;

/// <summary>Finds the best split of one feature of one node.</summary>
/// <remarks>
/// Numbers are cut between bins, missing values tried on both sides. Levels are ordered by their mean derivative, the optimal order for two
/// groups (Fisher, 1958), and cut from either end: any grouping of levels costs one sort, where ordinal codes would need a cut for each level
/// and would depend on how the codes happen to be numbered.
/// </remarks>
internal readonly ref struct SplitSearch
{
    private const int LeastRows = 20;
    private const double LeastCurvature = 1e-3;

    /// <summary>Levels with fewer rows than this stay together on the right: their mean derivative is noise.</summary>
    private const double LeastRowsOfLevel = 10;

    /// <summary>Added to a level's curvature, so that rare levels do not stand at the ends for being rare.</summary>
    private const double LevelSmoothing = 10;

    private readonly ReadOnlySpan<Vector128<double>> _sums;
    private readonly ReadOnlySpan<int> _counts;
    private readonly Vector128<double> _total;
    private readonly int _rows;
    private readonly int _missing;

    private SplitSearch(ReadOnlySpan<Vector128<double>> sums, ReadOnlySpan<int> counts, Vector128<double> total, int rows, int missing)
    {
        _sums = sums;
        _counts = counts;
        _total = total;
        _rows = rows;
        _missing = missing;
    }

    /// <summary>Null where no split lowers the loss and leaves enough rows on both sides.</summary>
    public static Split? Best(Histogram histogram, int feature, FeatureBins bins, Vector128<double> total, int rows)
    {
        var search = new SplitSearch(histogram.Sums(feature), histogram.Counts(feature), total, rows, bins.Missing);
        return bins.IsCategory ? search.BestOfLevels(feature) : search.BestOfNumbers(feature);
    }

    private Split? BestOfNumbers(int feature)
    {
        double best = 0;
        var (cut, missingLeft) = (-1, false);
        for (var side = 0; side < (_counts[_missing] > 0 ? 2 : 1); side++)
        {
            var left = side == 0 ? Vector128<double>.Zero : _sums[_missing];
            var count = side == 0 ? 0 : _counts[_missing];

            // The cut behind the last bin parts the missing values from all others.
            for (var bin = 0; bin < _missing; bin++)
            {
                left += _sums[bin];
                count += _counts[bin];
                if (_counts[bin] == 0 || Gain(left, count) is not { } gain || !(gain > best)) continue;
                best = gain;
                (cut, missingLeft) = (bin, side == 1);
            }
        }

        if (cut < 0) return null;

        var goesLeft = new bool[FeatureBins.Stride];
        var leftRows = 0;
        for (var bin = 0; bin <= cut; bin++)
        {
            goesLeft[bin] = true;
            leftRows += _counts[bin];
        }

        goesLeft[_missing] = _counts[_missing] > 0 ? missingLeft : 2 * leftRows > _rows;
        return new Split(best, feature, goesLeft);
    }

    private Split? BestOfLevels(int feature)
    {
        Span<int> order = stackalloc int[FeatureBins.Stride];
        Span<double> keys = stackalloc double[FeatureBins.Stride];
        var rowsPerCurvature = _rows / _total[1];
        var used = 0;
        for (var bin = 0; bin <= _missing; bin++)
        {
            if (_counts[bin] == 0 || _sums[bin][1] * rowsPerCurvature < LeastRowsOfLevel) continue;
            keys[used] = _sums[bin][0] / (_sums[bin][1] + LevelSmoothing);
            order[used++] = bin;
        }

        keys[..used].Sort(order[..used], static (first, second) => first.CompareTo(second));
        double best = 0;
        var (taken, fromEnd) = (0, false);
        for (var side = 0; side < 2; side++)
        {
            var left = Vector128<double>.Zero;
            var count = 0;
            for (var at = 0; at < (used + 1) / 2; at++)
            {
                var bin = order[side == 0 ? at : used - 1 - at];
                left += _sums[bin];
                count += _counts[bin];
                if (Gain(left, count) is not { } gain || !(gain > best)) continue;
                best = gain;
                (taken, fromEnd) = (at + 1, side == 1);
            }
        }

        return taken == 0 ? null : new Split(best, feature, LeftLevels(order[..used], taken, fromEnd));
    }

    private bool[] LeftLevels(ReadOnlySpan<int> order, int taken, bool fromEnd)
    {
        var goesLeft = new bool[FeatureBins.Stride];
        var leftRows = 0;
        foreach (var bin in fromEnd ? order[^taken..] : order[..taken])
        {
            goesLeft[bin] = true;
            leftRows += _counts[bin];
        }

        if (_counts[_missing] == 0) goesLeft[_missing] = 2 * leftRows > _rows;
        return goesLeft;
    }

    private double? Gain(Vector128<double> left, int count)
    {
        if (count < LeastRows || _rows - count < LeastRows) return null;

        var right = _total - left;
        return left[1] < LeastCurvature || right[1] < LeastCurvature
            ? null
            : (left[0] * left[0] / left[1]) + (right[0] * right[0] / right[1]) - (_total[0] * _total[0] / _total[1]);
    }
}
