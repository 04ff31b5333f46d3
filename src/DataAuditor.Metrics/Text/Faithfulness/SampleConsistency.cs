using System.Text.Json.Serialization;
using DataAuditor.Metrics.Scores;
using DataAuditor.Metrics.Text.Entailment;

namespace DataAuditor.Metrics.Text.Faithfulness;

/// <summary>How far texts say what the generator would not say again.</summary>
public sealed record SampleConsistency() : RecordMetric<RecordMeans>(Description)
{
    private static readonly MetricInfo Description = new("text.faithfulness.sample-consistency", "Contradiction by resampled texts (SelfCheckGPT)", Modality.Text, Dimension.Faithfulness)
    {
        Summary = "How far texts that the generator gave to the same prompt contradict a sentence, averaged over samples, sentences and records; what a generator makes up, it makes up differently each time.",
        Formula = @"\frac{1}{|S(y)|} \sum_{s \in S(y)} \frac{1}{N} \sum_{n=1}^{N} P(\text{contradict} \mid s, y_n)",
        Source = "Manakul, Liusie and Gales 2023, SelfCheckGPT",
        Direction = Direction.Lower,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    private static readonly FieldNeed[] NeededForNli = [SampleContradiction.Instance.Need];

    private static readonly FieldNeed[] NeededForNgram = ["samples", new FieldNeed("sentences") { Or = ["text"] }];

    [Option("How samples contradict: nli by a model, ngram by how surprising a sentence's words are to a unigram model of the samples.")]
    public ConsistencyMethod Method { get; init; } = ConsistencyMethod.Nli;

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Method is ConsistencyMethod.Nli ? NeededForNli : NeededForNgram;

    public override RecordMeans Empty() => new();

    public override void Add(RecordMeans state, Sample sample, Evidence evidence)
    {
        var contradicted = Method is ConsistencyMethod.Nli ? Contradicted(sample) : SampleWords.Surprise(sample);
        state.Add(contradicted);
        if (contradicted > 0) evidence.Show(sample, contradicted.Value, "the contradiction by samples", contradicted.Value);
    }

    public override Measurement Measure(RecordMeans state, MetricContext context) => state.Measure(Info, "no sentence beside a sample");

    private static double? Contradicted(Sample sample)
    {
        double[] sentences = [.. SampleContradiction.Instance.RowsOf(sample).Where(static row => row.Count > 0).Select(static row => row.Average())];
        return sentences.Length == 0 ? null : sentences.Average();
    }
}
