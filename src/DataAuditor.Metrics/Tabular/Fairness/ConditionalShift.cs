using DataAuditor.Intervals;
using DataAuditor.Metrics.Tabular.Columns;
using DataAuditor.Metrics.Tabular.Groups;
using DataAuditor.Numerics;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Fairness;

/// <summary>Whether labels are distributed within each group of people as in the real data.</summary>
public sealed record ConditionalShift() : TableMetric(Description)
{
    private const string LabelRole = "label";

    private static readonly MetricInfo Description = new("tabular.fairness.conditional-shift", "Label conditional shift", Modality.Tabular, Dimension.Fairness)
    {
        Summary = "How far the labels of a group lie from those of the same group in the real data, mean over groups; a group that the synthetic data lacks counts 1; the worst of the protected columns.",
        Formula = @"\text{CondShift} = \frac{1}{|\mathcal{A}|} \sum_{g \in \mathcal{A}} \text{TV}(p_{\text{syn}}(Y \mid A=g), p_{\text{real}}(Y \mid A=g))",
        Source = "Barocas, Hardt and Narayanan 2023, Fairness and Machine Learning",
        Direction = Direction.Lower,
        PartNoun = "group",
        Range = ValueRange.Unit,
    };

    public override Measurement Measure(TablePair tables, MetricContext context)
    {
        if (tables.Frame(Role.Real) is not { } real || tables.Frame(Role.Synthetic) is not { } synthetic) return Measurement.NotMeasurable("there is no real table");
        if (context.Fields[LabelRole] is not [var name, ..]) return MissingRole.Of(context, LabelRole)!;
        if (real.Find(name) is not { } label) return Measurement.NotMeasurable($"the label '{name}' is no compared column");

        var shifts = new GroupedParts();
        var columns = ProtectedGroups.Of(real, context.Fields, out var skipped);
        foreach (var groups in columns)
        {
            if (groups.Column == name) shifts.Skipped.Add(new SkippedPart(name, "it is the label"));
            else Compare(shifts, groups, Labels(groups, real, label), Labels(groups, synthetic, synthetic.Find(name)!), label);
        }

        return shifts.Worst(skipped);
    }

    private static void Compare(GroupedParts shifts, ProtectedGroups groups, List<double>[] real, List<double>[] synthetic, FrameColumn label)
    {
        List<(int Group, double Shift, Uncertainty? Uncertainty)> compared = [];
        for (var group = 0; group < groups.Names.Count; group++)
        {
            if (real[group].Count > 0 && synthetic[group].Count == 0)
            {
                compared.Add((group, 1, null));
            }
            else if (real[group].Count > 0)
            {
                var (shift, uncertainty) = Distance(real[group], synthetic[group], label);
                compared.Add((group, shift, uncertainty));
            }
            else if (synthetic[group].Count > 0)
            {
                shifts.Skipped.Add(new SkippedPart(groups.PartName(group), "it has no label in the real table"));
            }
        }

        if (compared.Count == 0)
        {
            shifts.Skipped.Add(new SkippedPart(groups.Column, "no group has a label in the real table"));
            return;
        }

        shifts.Begin(groups.Column, compared.Average(group => group.Shift), Uncertainty.Mean([.. compared.Select(static group => (group.Shift, group.Uncertainty))]));
        foreach (var (group, shift, _) in compared)
        {
            shifts.Add(groups.PartName(group), shift, ("realRecords", real[group].Count), ("syntheticRecords", synthetic[group].Count));
            if (synthetic[group].Count == 0) shifts.Note($"group '{groups.PartName(group)}' is absent from the synthetic data and counts 1");
        }
    }

    /// <summary>Total variation between the levels of a category; between numbers, the largest gap of their distribution functions.</summary>
    private static (double Shift, Uncertainty Uncertainty) Distance(List<double> real, List<double> synthetic, FrameColumn label)
    {
        if (label.IsCategory)
        {
            int[] realCounts = Count(real, label.Levels.Count), syntheticCounts = Count(synthetic, label.Levels.Count);
            return (TotalVariation.Distance<int>(realCounts, syntheticCounts), TotalVariationInterval.Of<int>(realCounts, syntheticCounts));
        }

        var gap = KolmogorovSmirnov.Distance([.. real.Order()], [.. synthetic.Order()]);
        return (gap, KolmogorovSmirnovBand.Of(gap, real.Count, synthetic.Count));
    }

    private static int[] Count(List<double> codes, int levels)
    {
        var counts = new int[levels];
        foreach (var code in codes) counts[(int)code]++;
        return counts;
    }

    /// <summary>The labels of each group's rows, without nulls: numbers, or codes of levels.</summary>
    private static List<double>[] Labels(ProtectedGroups groups, Frame rows, FrameColumn label)
    {
        var labels = new List<double>[groups.Names.Count];
        for (var group = 0; group < labels.Length; group++) labels[group] = [];

        var codes = groups.Codes(rows);
        for (var row = 0; row < codes.Length; row++)
        {
            if (codes[row] == ProtectedGroups.None) continue;

            if (!label.IsCategory && !double.IsNaN(label.Numbers[row])) labels[codes[row]].Add(label.Numbers[row]);
            else if (label.IsCategory && label.Codes[row] != CategoryColumn.NullCode) labels[codes[row]].Add(label.Codes[row]);
        }

        return labels;
    }
}
