using System.Text.Json.Serialization;
using DataAuditor.Counting;
using DataAuditor.Metrics.Agent.Driving;
using DataAuditor.Metrics.Text.Ngrams;

namespace DataAuditor.Metrics.Agent.Diversity;

/// <summary>How seldom sequences of actions recur. Falls as episodes grow in number, so that only sets of about the same size compare.</summary>
public sealed record ActionDistinctN() : NGramDiversity(Description)
{
    private static readonly MetricInfo Description = new("agent.diversity.action-distinct-n", "Distinct-N of actions", Modality.Agent, Dimension.Diversity)
    {
        Summary = "Distinct runs of n actions among all such runs of all episodes; none reaches over the end of an episode, and steps without an action are passed over.",
        Formula = @"\frac{|\text{Unique } n\text{-grams of actions}|}{|\text{Total } n\text{-grams of actions}|}",
        Source = "Li et al. 2016, A diversity-promoting objective function for neural conversation models",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    private static readonly FieldNeed[] Needed = [Actions.Need];

    [Option("Actions of an n-gram.", Min = 1, Max = 16)]
    public int N { get; init; } = 2;

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    private protected override int Length => N;

    private protected override (string One, string Many) Nouns => ("episode", "episodes");

    private protected override UInt128[] TokensOf(Sample sample) => Actions.Of(sample);

    private protected override double Of(CountSpectrum spectrum) => (double)spectrum.Distinct / spectrum.Total;

    private protected override double Of(NGramSums sums) => sums.DistinctShare;
}
