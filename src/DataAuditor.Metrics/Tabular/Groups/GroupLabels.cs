using DataAuditor.Intervals;
using DataAuditor.Numerics;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Groups;

/// <summary>The labels of each group's records in one table, without nulls: numbers, or codes of levels.</summary>
internal sealed class GroupLabels
{
    private readonly FrameColumn _label;

    private readonly CountedValues[] _groups;

    /// <param name="rows">With the groups' column and the label's.</param>
    public GroupLabels(ProtectedGroups groups, string label, CountedFrame rows)
    {
        _label = rows.Rows.Find(label)!;
        var values = groups.Names.Select(static _ => new List<double>()).ToArray();
        var counts = groups.Names.Select(static _ => new List<long>()).ToArray();
        var codes = groups.Codes(rows.Rows);
        for (var row = 0; row < codes.Length; row++)
        {
            if (codes[row] == ProtectedGroups.None || (_label.IsCategory ? _label.Codes[row] == CategoryColumn.NullCode : double.IsNaN(_label.Numbers[row]))) continue;

            values[codes[row]].Add(_label.IsCategory ? _label.Codes[row] : _label.Numbers[row]);
            if (rows.Counts is not null) counts[codes[row]].Add(rows.Count(row));
        }

        _groups = [.. values.Zip(counts, static (values, counts) => new CountedValues([.. values], [.. counts]))];
    }

    /// <summary>Records of a group that have a label.</summary>
    public long Count(int group) => _groups[group].Total;

    /// <summary>Total variation between the levels of a category; between numbers, the largest gap of their distribution functions.</summary>
    public (double Shift, Uncertainty Uncertainty) Distance(GroupLabels synthetic, int group)
    {
        CountedValues real = _groups[group], other = synthetic._groups[group];
        if (_label.IsCategory)
        {
            long[] realCounts = Levels(real), syntheticCounts = Levels(other);
            return (TotalVariation.Distance<long>(realCounts, syntheticCounts), TotalVariationInterval.Of<long>(realCounts, syntheticCounts));
        }

        var gap = CountedValues.Distance(real, other);
        return (gap, KolmogorovSmirnovBand.Of(gap, real.Total, other.Total));
    }

    private long[] Levels(CountedValues codes)
    {
        var counts = new long[_label.Levels.Count];
        for (var value = 0; value < codes.Distinct.Count; value++) counts[(int)codes.Distinct[value]] = codes.Count(value);
        return counts;
    }
}
