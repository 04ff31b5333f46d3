using DataAuditor.Metrics.Tabular.Columns;
using DataAuditor.Metrics.Tabular.Models;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Groups;

/// <summary>Measures how a synthetic-trained classifier treats groups of people in the test rows, beside the real-trained one.</summary>
internal static class GroupFairness
{
    /// <param name="positive">The favourable label; null to choose it.</param>
    public static Measurement Measure(TablePair tables, MetricContext context, ClassificationModel model, string? positive, FairnessCriterion criterion)
    {
        if (Classification.Of(tables, context, out var reason) is not { } models) return MissingRole.Of(context, TrainTest.LabelRole) ?? Measurement.NotMeasurable(reason);
        if (models.Label.Favourable(positive, out var favourable) is { } unknown) return Measurement.NotMeasurable(unknown);

        var columns = ProtectedGroups.Of(tables, context.Fields, out var skipped).Where(groups => groups.Column != models.Label.Column).ToArray();
        if (columns.Length == 0) return ProtectedGroups.NothingLeft(skipped);

        var predicted = models.Predict(favourable, model, context);
        if (predicted.Real is not { } real) return Measurement.NotMeasurable($"the real training records do not have both '{models.Label.Classes[favourable]}' and another label");

        var truth = models.Test.Is(favourable);
        List<ColumnFairness> judged = [];
        foreach (var groups in columns)
        {
            var decisions = new GroupDecisions(groups, groups.Codes(models.Test.Features), truth, predicted.Synthetic, real);
            if (ColumnFairness.Of(decisions, criterion, predicted.Synthetic is null, skipped) is { } column) judged.Add(column);
        }

        if (judged.Count == 0) return ProtectedGroups.NothingLeft(skipped);

        List<string> notes = [.. models.Notes];
        if (positive is null) notes.Add($"'{models.Label.Column}={models.Label.Classes[favourable]}' is taken for the favourable label; the option 'positive' names another");
        if (predicted.Synthetic is null) notes.Add($"the worst value: no model can be trained on synthetic labels that are {models.SyntheticLabels}");
        var worst = criterion.Direction is Direction.Lower ? judged.MaxBy(column => column.Value)! : judged.MinBy(column => column.Value)!;
        return worst.Score(judged, context) with { Skipped = skipped, Notes = [.. notes, .. judged.SelectMany(column => column.Notes)] };
    }
}
