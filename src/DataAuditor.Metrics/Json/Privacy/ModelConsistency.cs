using System.Text.Json.Serialization;
using DataAuditor.Metrics.Json.Relexicalization;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Json.Privacy;

/// <summary>How far a model fares otherwise on data whose entities were replaced than on the real data.</summary>
public sealed record ModelConsistency() : RecordMetric<ModelShifts>(Description)
{
    private static readonly MetricInfo Description = new("json.privacy.model-consistency", "Clinical model consistency", Modality.Json, Dimension.Privacy)
    {
        Summary = "How far a model's score on relexicalised data is from that on real data, in the units of that score, on average over the records that tell both; parts: the subgroups.",
        Formula = @"|\delta_X| = |X_{\text{relex}} - X_{\text{real}}|",
        Source = "Singh et al. 2025",
        Direction = Direction.Lower,
        Range = ValueRange.NonNegative,
        PartNoun = "subgroup",
        Needs = Needs.None,
    };

    // One record for each model that was tried, among documents that tell of none.
    private static readonly FieldNeed[] Needed = [new FieldNeed(ModelMetric.Field) { IsSparse = true }];

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    public override ModelShifts Empty() => new();

    public override void Add(ModelShifts state, Sample sample, Evidence evidence)
    {
        foreach (var metric in ModelMetric.Of(sample))
        {
            state.Add(metric);
            if (metric.Distance > 0 && evidence.Wants(sample.Index, metric.Distance)) evidence.Add(new Exhibit(sample.Index, metric.Distance, Describe(metric), metric.Subgroup));
        }
    }

    public override Measurement Measure(ModelShifts state, MetricContext context) => state.Everyone.Distances.Count == 0
        ? Info.WorstFor("there is no synthetic record")
        : new Measurement.Score(state.Everyone.Distances.Mean)
        {
            Uncertainty = state.Everyone.Uncertainty,
            Parts = [.. state.Subgroups.States.Select(static subgroup => subgroup.Value.PartOf(subgroup.Key))],
            Notes = [.. state.Subgroups.TooMany("subgroups")],
        };

    private static string Describe(ModelMetric metric) => $"the model scores {Number.Format(metric.Relexicalised)} on relexicalised data, and {Number.Format(metric.Real)} on real data";
}
