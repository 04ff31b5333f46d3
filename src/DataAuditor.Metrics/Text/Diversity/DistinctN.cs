using DataAuditor.Counting;
using DataAuditor.Metrics.Text.Ngrams;

namespace DataAuditor.Metrics.Text.Diversity;

/// <summary>How seldom phrases recur. Falls as texts grow in number, so that only corpora of about the same size compare.</summary>
public sealed record DistinctN() : LexicalDiversity(Description)
{
    private static readonly MetricInfo Description = new("text.diversity.distinct-n", "Distinct-N", Modality.Text, Dimension.Diversity)
    {
        Summary = "Distinct n-grams among all n-grams of the corpus; none reaches over the end of a text.",
        Formula = @"\frac{|\text{Unique } n\text{-grams}|}{|\text{Total } n\text{-grams}|}",
        Source = "Li et al. 2016, A diversity-promoting objective function for neural conversation models",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    [Option("Tokens of an n-gram.", Min = 1, Max = 16)]
    public int N { get; init; } = 2;

    private protected override int Length => N;

    private protected override double Of(CountSpectrum spectrum) => (double)spectrum.Distinct / spectrum.Total;

    private protected override double Of(NGramSums sums) => sums.DistinctShare;
}
