using DataAuditor.Engine;
using DataAuditor.Numerics;
using DataAuditor.Tables;

namespace DataAuditor.Profiles;

/// <summary>Makes the profiles of all columns from the statistics that the metrics share.</summary>
public static class ProfileBuilder
{
    private const int BinCount = 30;
    private const int StepCount = 101;
    private const int LevelCount = 12;

    public static IReadOnlyList<ColumnProfile> Build(TablePair tables)
    {
        double real = tables.Records(Role.Real), synthetic = tables.Records(Role.Synthetic);
        return [.. tables.Columns.Select(column => Build(tables, column, real, synthetic))];
    }

    private static ColumnProfile Build(TablePair tables, ColumnPair column, double real, double synthetic)
    {
        var missing = tables.Missing(column);
        var profile = new ColumnProfile(column.Name, column.Kind)
        {
            RealMissing = Share(missing.Real, real),
            SyntheticMissing = Share(missing.Synthetic, synthetic),
        };
        if (tables is SummaryTablePair counted) return Counted(profile, counted, column, real, synthetic);
        if (column.Kind is ColumnKind.Category) return profile with { Levels = Levels(tables.Levels(column), real, synthetic) };

        var samples = tables.Ordered(column);
        return profile with { Bins = Bins(samples, real, synthetic), Steps = Steps(samples) };
    }

    /// <summary>Of what was counted between edges the distribution functions are known there; levels that were too many are not shown.</summary>
    private static ColumnProfile Counted(ColumnProfile profile, SummaryTablePair tables, ColumnPair column, double real, double synthetic)
    {
        if (column.Kind is ColumnKind.Category) return tables.HasLevels(column) ? profile with { Levels = Levels(tables.Levels(column), real, synthetic) } : profile;

        var known = tables.Distribution(column);
        var steps = Enumerable.Range(0, Math.Min(StepCount, known.Count)).Select(step => known[(int)((long)step * (known.Count - 1) / Math.Max(1, Math.Min(StepCount, known.Count) - 1))]);
        return profile with { Steps = [.. steps.Select(static step => new ProfileStep(step.Value, step.Real, step.Synthetic))] };
    }

    private static List<ProfileBin> Bins(OrderedSamples samples, double real, double synthetic)
    {
        ReadOnlySpan<double> own = Finite(samples.Real), other = Finite(samples.Synthetic);
        if (own.IsEmpty && other.IsEmpty) return [];

        double low = Math.Min(own.IsEmpty ? other[0] : own[0], other.IsEmpty ? own[0] : other[0]);
        double high = Math.Max(own.IsEmpty ? other[^1] : own[^1], other.IsEmpty ? own[^1] : other[^1]);
        var edges = BinBounds.Edges([low, high], BinCount);
        var bins = new List<ProfileBin>(BinCount);
        int ownBefore = 0, otherBefore = 0;
        for (var bin = 0; bin < BinCount; bin++)
        {
            // Closed below; the last bin takes in the maximum.
            var ownUpTo = bin == BinCount - 1 ? own.Length : CountBelow(own, edges[bin + 1]);
            var otherUpTo = bin == BinCount - 1 ? other.Length : CountBelow(other, edges[bin + 1]);
            bins.Add(new ProfileBin(edges[bin], edges[bin + 1], Share(ownUpTo - ownBefore, real), Share(otherUpTo - otherBefore, synthetic)));
            (ownBefore, otherBefore) = (ownUpTo, otherUpTo);
        }

        return bins;
    }

    /// <summary>At values spread evenly over the ranks of both samples, so that steps stand where there is something to see.</summary>
    private static List<ProfileStep> Steps(OrderedSamples samples)
    {
        ReadOnlySpan<double> own = Finite(samples.Real), other = Finite(samples.Synthetic);
        var values = new SortedSet<double>();
        AddQuantiles(own, (StepCount / 2) + 1, values);
        AddQuantiles(other, StepCount / 2, values);

        var steps = new List<ProfileStep>(values.Count);
        foreach (var value in values)
        {
            var above = Math.BitIncrement(value);
            steps.Add(new ProfileStep(
                value, Share(CountBelow(samples.Real, above), samples.Real.Length), Share(CountBelow(samples.Synthetic, above), samples.Synthetic.Length)));
        }

        return steps;
    }

    private static void AddQuantiles(ReadOnlySpan<double> ordered, int count, SortedSet<double> values)
    {
        if (ordered.IsEmpty) return;
        for (var point = 0; point < count; point++) values.Add(ordered[(int)((long)point * (ordered.Length - 1) / (count - 1))]);
    }

    private static List<ProfileLevel> Levels(LevelCounts levels, double real, double synthetic)
    {
        var byWeight = Enumerable.Range(0, levels.Names.Count)
            .Where(level => levels.Real[level] + levels.Synthetic[level] > 0)
            .OrderByDescending(level => Math.Max(Share(levels.Real[level], real), Share(levels.Synthetic[level], synthetic)))
            .ThenBy(level => level)
            .ToList();

        List<ProfileLevel> shown =
            [.. byWeight.Take(LevelCount).Select(level => new ProfileLevel(levels.Names[level], Share(levels.Real[level], real), Share(levels.Synthetic[level], synthetic)))];
        var others = byWeight.Skip(LevelCount).ToList();
        if (others.Count > 0)
        {
            shown.Add(new ProfileLevel(null, Share(others.Sum(level => levels.Real[level]), real), Share(others.Sum(level => levels.Synthetic[level]), synthetic)));
        }

        return shown;
    }

    private static double Share(long count, double total) => total == 0 ? 0 : count / total;

    private static ReadOnlySpan<double> Finite(ReadOnlySpan<double> ordered)
    {
        int start = 0, end = ordered.Length;
        while (start < end && double.IsNegativeInfinity(ordered[start])) start++;
        while (end > start && !double.IsFinite(ordered[end - 1])) end--;
        return ordered[start..end];
    }

    /// <summary>The number of values below a bound; NaN, which stands last, is below none.</summary>
    private static int CountBelow(ReadOnlySpan<double> ordered, double bound)
    {
        int low = 0, high = ordered.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (ordered[middle] < bound) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
