using DataAuditor.Counting;
using DataAuditor.Metrics.Text.Ngrams;

namespace DataAuditor.Metrics.Text.Diversity;

/// <summary>How rich the vocabulary is. Falls as texts grow in number, so that only corpora of about the same size compare.</summary>
public sealed record Ttr() : LexicalDiversity(Description)
{
    private static readonly MetricInfo Description = new("text.diversity.ttr", "Type-token ratio", Modality.Text, Dimension.Diversity)
    {
        Summary = "Distinct tokens among all tokens of the corpus.",
        Formula = @"\frac{|\text{Types}|}{|\text{Tokens}|}",
        Source = "Templin 1957, Certain language skills in children",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    private protected override int Length => 1;

    private protected override (string Distinct, string All) Names => ("types", "tokens");

    private protected override double Of(CountSpectrum spectrum) => (double)spectrum.Distinct / spectrum.Total;

    private protected override double Of(NGramSums sums) => sums.DistinctShare;
}
