using DataAuditor.Metrics.Reasoning.Programs;

namespace DataAuditor.Metrics.Reasoning.Validity;

/// <summary>How right k samples are on average.</summary>
public sealed record AverageAtK() : SampledTrial(Description)
{
    private static readonly MetricInfo Description = new("reasoning.validity.average-at-k", "Average@k", Modality.Reasoning, Dimension.Validity)
    {
        Summary = "Mean over the first k samples of a record of the share that is right, averaged over records: 1 or 0 of an answer that is compared with the gold one, the share of tests passed of a program.",
        Formula = @"\text{avg@}k = \frac{1}{N} \sum_{i=1}^{N} \frac{1}{k} \sum_{j=1}^{k} s_{ij}",
        Source = "DeepSeek-AI 2025, DeepSeek-R1",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    [Option("How many samples are averaged; records with fewer are left out.", Min = 1, Max = 1000)]
    public override int K { get; init; } = 8;

    /// <summary>Of counted samples nobody knows which are the first: the mean over all is what any k of them have on average.</summary>
    private protected override double Value(SampledPasses passes) => passes.Shares?.Take(K).Average() ?? (double)passes.Passed / passes.Count;
}
