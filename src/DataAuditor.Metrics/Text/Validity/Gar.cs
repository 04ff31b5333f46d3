using System.Text.Json.Serialization;
using DataAuditor.Metrics.Scores;
using DataAuditor.Metrics.Text.Scores;

namespace DataAuditor.Metrics.Text.Validity;

/// <summary>How many of all sentences are acceptable grammar.</summary>
public sealed record Gar() : RecordMetric<PooledShare>(Description)
{
    private static readonly MetricInfo Description = new("text.validity.gar", "Grammatical acceptability rate", Modality.Text, Dimension.Validity)
    {
        Summary = "Share of sentences whose probability of being acceptable grammar reaches the threshold, over the sentences of all records.",
        Formula = @"\frac{1}{\sum_i m_i} \sum_i \sum_{j=1}^{m_i} \mathbb{1}[C_{\text{acc}}(u_{ij}) \ge \tau]",
        Source = "Warstadt, Singh and Bowman 2019, CoLA; Raman and Shah 2023",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    private static readonly FieldNeed[] Needed = [SentenceAcceptability.Need];

    [Option("The least probability of an acceptable sentence.", Min = 0, Max = 1)]
    public double Threshold { get; init; } = 0.5;

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    public override PooledShare Empty() => new();

    public override void Add(PooledShare state, Sample sample, Evidence evidence)
    {
        var sentences = SentenceAcceptability.ValuesOf(sample);
        state.Add(sample.Index, sentences.Count(probability => probability >= Threshold), sentences.Count);
        for (var sentence = 0; sentence < sentences.Count; sentence++)
        {
            if (sentences[sentence] < Threshold) evidence.Show(sample, 1 - sentences[sentence], $"the acceptability of sentence {sentence + 1}", sentences[sentence]);
        }
    }

    public override Measurement Measure(PooledShare state, MetricContext context) => state.Measure(Info, context, "no record has a sentence");
}
