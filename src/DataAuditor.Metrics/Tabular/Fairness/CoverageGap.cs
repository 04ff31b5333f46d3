using DataAuditor.Intervals;
using DataAuditor.Metrics.Tabular.Groups;
using DataAuditor.Numerics;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Fairness;

/// <summary>Whether groups of people are as frequent as in the real data.</summary>
public sealed record CoverageGap() : TableMetric(Description)
{
    private static readonly MetricInfo Description = new("tabular.fairness.coverage-gap", "Subgroup coverage gap", Modality.Tabular, Dimension.Fairness)
    {
        Summary = "Share of the records that would have to change group for all groups to be as frequent as in the real data; the worst of the protected columns.",
        Formula = @"\text{CovGap} = \frac{1}{2} \sum_{g \in \mathcal{A}} |p_{\text{syn}}(A=g) - p_{\text{real}}(A=g)|",
        Source = "Barocas, Hardt and Narayanan 2023, Fairness and Machine Learning",
        Direction = Direction.Lower,
        PartNoun = "group",
        Range = ValueRange.Unit,
    };

    public override IReadOnlyList<CountNeed> Counts(FieldRoles fields) => ProtectedGroups.Needs(fields);

    public override Measurement Measure(TablePair tables, MetricContext context)
    {
        if (tables.Columns.Count == 0 && tables.Records(Role.Real) == 0) return Measurement.NotMeasurable("there is no real table");

        var gaps = new GroupedParts();
        var columns = ProtectedGroups.Of(tables, context.Fields, out var skipped);
        foreach (var groups in columns)
        {
            long[] realCounts = Count(groups, tables.Frame(Role.Real, groups.Column)!), syntheticCounts = Count(groups, tables.Frame(Role.Synthetic, groups.Column)!);
            double realTotal = realCounts.Sum(), syntheticTotal = syntheticCounts.Sum();
            if (syntheticTotal == 0) gaps.Begin(groups.Column, 1, null);
            else gaps.Begin(groups.Column, TotalVariation.Distance<long>(realCounts, syntheticCounts), TotalVariationInterval.Of<long>(realCounts, syntheticCounts));
            for (var group = 0; group < groups.Names.Count; group++)
            {
                if (realCounts[group] + syntheticCounts[group] == 0) continue;

                double realShare = realCounts[group] / realTotal, share = syntheticTotal == 0 ? 0 : syntheticCounts[group] / syntheticTotal;
                gaps.Add(
                    groups.PartName(group),
                    Math.Abs(share - realShare),
                    ("realShare", realShare),
                    ("syntheticShare", share),
                    ("realRecords", realCounts[group]),
                    ("syntheticRecords", syntheticCounts[group]));
                if (syntheticCounts[group] == 0) gaps.Note($"group '{groups.PartName(group)}' is absent from the synthetic data");
            }
        }

        return gaps.Worst(skipped);
    }

    private static long[] Count(ProtectedGroups groups, CountedFrame rows)
    {
        var counts = new long[groups.Names.Count];
        var codes = groups.Codes(rows.Rows);
        for (var row = 0; row < codes.Length; row++)
        {
            if (codes[row] != ProtectedGroups.None) counts[codes[row]] += rows.Count(row);
        }

        return counts;
    }
}
