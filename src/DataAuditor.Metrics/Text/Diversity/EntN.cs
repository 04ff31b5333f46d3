using DataAuditor.Counting;
using DataAuditor.Metrics.Text.Ngrams;

namespace DataAuditor.Metrics.Text.Diversity;

/// <summary>How evenly phrases are used. Unlike Distinct-N it knows how often each recurs.</summary>
public sealed record EntN() : LexicalDiversity(Description)
{
    private static readonly MetricInfo Description = new("text.diversity.ent-n", "N-gram entropy", Modality.Text, Dimension.Diversity)
    {
        Summary = "Entropy of the corpus' n-gram frequencies in nats; none reaches over the end of a text.",
        Formula = @"-\sum_{w} p(w) \log p(w)",
        Source = "Zhang et al. 2018, Generating informative and diverse conversational responses via adversarial information maximization",
        Direction = Direction.Higher,
        Range = ValueRange.NonNegative,
        Needs = Needs.None,
    };

    [Option("Tokens of an n-gram.", Min = 1, Max = 16)]
    public int N { get; init; } = 2;

    private protected override int Length => N;

    private protected override double Of(CountSpectrum spectrum) => spectrum.Entropy();

    private protected override double Of(NGramSums sums) => sums.Entropy;
}
