using System.Text.Json.Serialization;
using DataAuditor.Metrics.Reasoning.Labels;
using DataAuditor.Metrics.Reasoning.Proofs;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Reasoning.Validity;

/// <summary>How many entailment labels are right for the right reason.</summary>
public sealed record ProofAccuracy() : RecordMetric<ProofShares>(Description), IChecksRecords
{
    private static readonly MetricInfo Description = new("reasoning.validity.proof-accuracy", "Strict proof accuracy", Modality.Reasoning, Dimension.Validity)
    {
        Summary = "Share of records whose label is right and whose proof, as a graph of facts and rules, equals one of the right proofs.",
        Formula = @"\frac{1}{N} \sum_{i=1}^{N} \mathbb{I}(y_i = y_i^*) \cdot \mathbb{I}(c_i = c_i^*)",
        Source = "Tafjord, Dalvi Mishra and Clark 2021, ProofWriter; Saha et al. 2020, PRover",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        AlsoCovers = [Dimension.Faithfulness],
        Needs = Needs.None,
    };

    private static readonly FieldNeed[] Needed = [.. EntailmentLabel.Needs, .. GivenProof.Needs];

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    public override ProofShares Empty() => new();

    public override void Add(ProofShares state, Sample sample, Evidence evidence)
    {
        var (label, proof) = (EntailmentLabel.Of(sample), GivenProof.Of(sample));
        state.Add(label.IsRight, proof.IsRight, proof.Proof is null);
        foreach (var fault in Faults(label, proof)) evidence.Add(new Exhibit(sample.Index, 1, fault.Detail, fault.Part));
    }

    /// <summary>A wrong label, and a wrong proof.</summary>
    public IEnumerable<RecordFault> FaultsOf(Sample sample) => Faults(EntailmentLabel.Of(sample), GivenProof.Of(sample));

    public override Measurement Measure(ProofShares state, MetricContext context) => state.Records.Count == 0
        ? Info.WorstFor("there is no synthetic record")
        : new Measurement.Score(state.Records.Value)
        {
            Uncertainty = state.Records.Uncertainty,
            Parts =
            [
                new Part("label", state.Labels.Value) { Uncertainty = state.Labels.Uncertainty },
                new Part("proof", state.Proofs.Value) { Uncertainty = state.Proofs.Uncertainty },
                new Part("unreadable", state.Unreadable.Value) { Uncertainty = state.Unreadable.Uncertainty, IsReference = true },
            ],
        };

    private static IEnumerable<RecordFault> Faults(EntailmentLabel label, GivenProof proof)
    {
        if (!label.IsRight) yield return new RecordFault(label.Fault, "label");
        if (!proof.IsRight) yield return new RecordFault(proof.Fault, "proof");
    }
}
