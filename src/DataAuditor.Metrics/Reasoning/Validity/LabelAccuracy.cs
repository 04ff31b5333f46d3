using System.Text.Json.Serialization;
using DataAuditor.Metrics.Reasoning.Labels;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Reasoning.Validity;

/// <summary>How many entailment labels are right.</summary>
public sealed record LabelAccuracy() : RecordMetric<LabelShares>(Description), IChecksRecords
{
    private static readonly MetricInfo Description = new("reasoning.validity.label-accuracy", "Label accuracy", Modality.Reasoning, Dimension.Validity)
    {
        Summary = "Share of records whose entailment label is the right one; parts: the same among the records of each right label.",
        Formula = @"\frac{1}{N} \sum_{i=1}^{N} \mathbb{I}(y_i = y_i^*)",
        Source = "Tafjord, Dalvi Mishra and Clark 2021, ProofWriter",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        PartNoun = "label",
        Needs = Needs.None,
    };

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => EntailmentLabel.Needs;

    public override LabelShares Empty() => new();

    public override void Add(LabelShares state, Sample sample, Evidence evidence)
    {
        var label = EntailmentLabel.Of(sample);
        state.Add(label.Gold, label.IsRight);
        if (!label.IsRight && evidence.Wants(sample.Index, 1)) evidence.Add(new Exhibit(sample.Index, 1, label.Fault));
    }

    /// <summary>A wrong label.</summary>
    public IEnumerable<RecordFault> FaultsOf(Sample sample)
    {
        var label = EntailmentLabel.Of(sample);
        if (!label.IsRight) yield return new RecordFault(label.Fault);
    }

    public override Measurement Measure(LabelShares state, MetricContext context) => state.Records.Count == 0
        ? Info.WorstFor("there is no synthetic record")
        : new Measurement.Score(state.Records.Value)
        {
            Uncertainty = state.Records.Uncertainty,
            Parts = [.. state.ByGold.States.Select(label => new Part(label.Key, label.Value.Value) { Uncertainty = label.Value.Uncertainty })],
            Notes = [.. state.ByGold.TooMany("right labels")],
        };
}
