using System.Text.Json.Serialization;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Watermarks;

/// <summary>How much of a hidden watermark survives.</summary>
public abstract record WatermarkRobustnessMetric(MetricInfo Info) : RecordMetric<BitAccuracies>(Info)
{
    [JsonIgnore]
    public sealed override IReadOnlyList<FieldNeed> Reads => [Watermark.Field];

    public sealed override BitAccuracies Empty() => new();

    public sealed override void Add(BitAccuracies state, Sample sample, Evidence evidence)
    {
        var accuracy = state.Add(Watermark.Of(sample));
        if (accuracy is { } value and < 1) evidence.Show(sample, 1 - value, "bit accuracy", value);
    }

    public sealed override Measurement Measure(BitAccuracies state, MetricContext context) => state.Measure(Info);

    private protected static MetricInfo Describe(string id, Modality modality, string where) => new(id, "Watermark robustness", modality, Dimension.Provenance)
    {
        Summary = $"Share of the bits of the watermark that was hidden in {where} that are right when it is read again, after attacks where they are recorded: mean over a record's attacks, then over records; parts: each attack, with the exact one-sided binomial test against chance, which is ½.",
        Formula = @"\mathcal{P}_{\text{Rob}} = 1 - \frac{d_H(w, \mathcal{R}(\mathcal{A}(v)))}{L}",
        Source = "Section 6.3.2 of The LLM Data Auditor; Jang et al. 2025, LVMark",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        PartNoun = "attack",
        Needs = Needs.None,
        CustomScore = static value => Math.Clamp((2 * value) - 1, 0, 1),
    };
}
