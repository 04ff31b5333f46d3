using DataAuditor.Metrics.Tabular.Columns;
using DataAuditor.Metrics.Tabular.Groups;
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

    public override IReadOnlyList<CountNeed> Counts(FieldRoles fields) => fields[LabelRole] is [var label, ..]
        ? [.. ProtectedGroups.Needs(fields), .. fields[ProtectedGroups.ProtectedRole].Select(name => new JointNeed([name, label]))]
        : [];

    public override Measurement Measure(TablePair tables, MetricContext context)
    {
        if (tables.Columns.Count == 0 && tables.Records(Role.Real) == 0) return Measurement.NotMeasurable("there is no real table");
        if (context.Fields[LabelRole] is not [var name, ..]) return MissingRole.Of(context, LabelRole)!;
        if (tables.Columns.All(column => column.Name != name)) return Measurement.NotMeasurable($"the label '{name}' is no compared column");

        var shifts = new GroupedParts();
        var columns = ProtectedGroups.Of(tables, context.Fields, out var skipped);
        foreach (var groups in columns)
        {
            if (groups.Column == name) shifts.Skipped.Add(new SkippedPart(name, "it is the label"));
            else Compare(shifts, groups, new GroupLabels(groups, name, tables.Frame(Role.Real, groups.Column, name)!), new GroupLabels(groups, name, tables.Frame(Role.Synthetic, groups.Column, name)!));
        }

        return shifts.Worst(skipped);
    }

    private static void Compare(GroupedParts shifts, ProtectedGroups groups, GroupLabels real, GroupLabels synthetic)
    {
        List<(int Group, double Shift, Uncertainty? Uncertainty)> compared = [];
        for (var group = 0; group < groups.Names.Count; group++)
        {
            if (real.Count(group) > 0 && synthetic.Count(group) == 0)
            {
                compared.Add((group, 1, null));
            }
            else if (real.Count(group) > 0)
            {
                var (shift, uncertainty) = real.Distance(synthetic, group);
                compared.Add((group, shift, uncertainty));
            }
            else if (synthetic.Count(group) > 0)
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
            shifts.Add(groups.PartName(group), shift, ("realRecords", real.Count(group)), ("syntheticRecords", synthetic.Count(group)));
            if (synthetic.Count(group) == 0) shifts.Note($"group '{groups.PartName(group)}' is absent from the synthetic data and counts 1");
        }
    }
}
