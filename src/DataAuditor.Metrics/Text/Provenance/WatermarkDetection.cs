using System.Text.Json.Serialization;
using DataAuditor.Metrics.Scores;
using DataAuditor.Metrics.Text.Tokens;
using DataAuditor.Metrics.Text.Watermarks;

namespace DataAuditor.Metrics.Text.Provenance;

/// <summary>How many texts can be shown to be the generator's.</summary>
public sealed record WatermarkDetection() : RecordMetric<RecordShares>(Description)
{
    private static readonly MetricInfo Description = new("text.provenance.watermark-detection", "Watermark detection", Modality.Text, Dimension.Provenance)
    {
        Summary = "Share of texts in which the generator's keyed watermark is found: so many more favoured tokens than by chance that z reaches the threshold. The key is read from the environment.",
        Formula = @"\frac{1}{N} \sum_{i=1}^{N} \mathbb{1}[z_i \ge \tau],\quad z = \frac{|s|_G - \gamma T}{\sqrt{T \gamma (1 - \gamma)}}",
        Source = "Kirchenbauer et al. 2023",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    [Option("The share of the vocabulary that the watermark favours after each token.", Min = 0.001, Max = 0.999)]
    public double Gamma { get; init; } = 0.25;

    [Option("The z-score from which on the watermark is found; 4 is chance once in 30,000 texts.")]
    public double Threshold { get; init; } = 4;

    [Option("How a text is cut where the record has no tokens; the generator's own tokens are better.")]
    public Tokenization Tokenizer { get; init; } = Tokenization.Unicode;

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => [Watermark.Need];

    private WatermarkEvidence Watermark => new(Gamma, Tokenizer);

    public override RecordShares Empty() => new();

    public override void Add(RecordShares state, Sample sample, Evidence evidence)
    {
        var z = Watermark.ZOf(sample);
        state.Add(z >= Threshold);
        if (z is null) evidence.Add(new Exhibit(sample.Index, double.MaxValue, "it has fewer than two tokens to carry a watermark"));
        else if (z < Threshold) evidence.Show(sample, -z.Value, "z", z.Value);
    }

    public override Measurement Measure(RecordShares state, MetricContext context) => state.Measure(Info, "no watermark");
}
