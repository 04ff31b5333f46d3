using DataAuditor.Metrics.Reasoning.Programs;

namespace DataAuditor.Metrics.Reasoning.Validity;

/// <summary>How probably one of k samples is right.</summary>
public sealed record PassAtK() : SampledTrial(Description)
{
    private static readonly MetricInfo Description = new("reasoning.validity.pass-at-k", "Pass@k", Modality.Reasoning, Dimension.Validity)
    {
        Summary = "Probability that at least one of k samples drawn from a record's n is right, without bias and averaged over records; samples are answers compared with the gold one, or programs that must pass all their tests.",
        Formula = @"\text{pass@}k = \mathbb{E}\left[1 - \binom{n-c}{k} \Big/ \binom{n}{k}\right]",
        Source = "Chen et al. 2021, HumanEval",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    [Option("How many samples are drawn; records with fewer are left out.", Min = 1, Max = 1000)]
    public override int K { get; init; } = 1;

    /// <summary>One less the probability that all k draws, without putting back, are wrong.</summary>
    private protected override double Value(SampledPasses passes)
    {
        var wrong = 1.0;
        for (var draw = 0; draw < K; draw++) wrong *= Math.Max(0, (double)(passes.Count - passes.Passed - draw) / (passes.Count - draw));
        return 1 - wrong;
    }
}
