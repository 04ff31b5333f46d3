using System.Text.Json.Serialization;
using DataAuditor.Metrics.Scores;
using DataAuditor.Metrics.Watermarks;

namespace DataAuditor.Metrics.VideoText.Provenance;

/// <summary>How much a watermark says.</summary>
public sealed record WatermarkPayload() : RecordMetric<RecordMeans>(Description)
{
    private static readonly MetricInfo Description = new("video-text.provenance.watermark-payload", "Watermark payload", Modality.VideoText, Dimension.Provenance)
    {
        Summary = "Bits that are hidden in a video, mean over records. More bits say more and are harder to hide and to keep.",
        Formula = @"\mathcal{P}_{\text{Load}} = L",
        Source = "Section 6.3.2 of The LLM Data Auditor; Jang et al. 2025, LVMark",
        Direction = Direction.None,
        Range = ValueRange.NonNegative,
        Needs = Needs.None,
    };

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => [Watermark.Field];

    public override RecordMeans Empty() => new();

    public override void Add(RecordMeans state, Sample sample, Evidence evidence) => state.Add(Watermark.Of(sample).Length);

    public override Measurement Measure(RecordMeans state, MetricContext context) => state.Measure(Info, "no watermark");
}
