using DataAuditor.Metrics.Log.Wording;
using DataAuditor.Metrics.Text.Similarity;

namespace DataAuditor.Metrics.Log.Fidelity;

/// <summary>How much lines and the lines they should be have in common, weighed both ways.</summary>
public sealed record Rouge() : WordingMetric(Description)
{
    private static readonly MetricInfo Description = new("log.fidelity.rouge", "ROUGE of log texts", Modality.Log, Dimension.Fidelity)
    {
        Summary = "Mean over records of the harmonic mean of how much of the text is in the gold one and the other way round; parts: by tokens, pairs of tokens and the longest common sequence.",
        Formula = @"\frac{2 P_{\text{LCS}} R_{\text{LCS}}}{P_{\text{LCS}} + R_{\text{LCS}}}",
        Source = "Lin 2004; on logs: Li et al. 2024, LogBench",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        PartNoun = "variant",
        Needs = Needs.None,
    };

    [Option("What texts must have in common: tokens, pairs of them, or the longest sequence.")]
    public RougeVariant Variant { get; init; } = RougeVariant.LongestSequence;

    private protected override string[] Names => RougeScores.Names;

    private protected override int Chosen => (int)Variant;

    private protected override double[] Scores(TextPair pair, out bool isCut) => RougeScores.Of(pair.GoldTokens, pair.GivenTokens, out isCut);
}
