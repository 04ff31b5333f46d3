using DataAuditor.Metrics.Log.Wording;
using DataAuditor.Metrics.Text.Similarity;

namespace DataAuditor.Metrics.Log.Fidelity;

/// <summary>How much lines and the lines they should be have in common, weighed both ways.</summary>
public sealed record Rouge() : WordingMetric(Description)
{
    /// <summary>A table of two longer texts would not fit into memory.</summary>
    private const int MostTokens = 2000;

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

    private static readonly string[] Variants = ["ROUGE-1", "ROUGE-2", "ROUGE-L"];

    [Option("What texts must have in common: tokens, pairs of them, or the longest sequence.")]
    public RougeVariant Variant { get; init; } = RougeVariant.LongestSequence;

    private protected override string[] Names => Variants;

    private protected override int Chosen => (int)Variant;

    public override Measurement Measure(WordingScores state, MetricContext context) => base.Measure(state, context) switch
    {
        Measurement.Score score when state.Cut > 0 => score with { Notes = [.. score.Notes, $"of {state.Cut} records only the first {MostTokens} tokens of a text are compared"] },
        var measured => measured,
    };

    private protected override double[] Scores(TextPair pair, out bool isCut)
    {
        UInt128[] given = pair.GivenTokens, gold = pair.GoldTokens;
        isCut = Math.Max(given.Length, gold.Length) > MostTokens;
        if (isCut) (given, gold) = (given[..Math.Min(MostTokens, given.Length)], gold[..Math.Min(MostTokens, gold.Length)]);

        return [RougeScore.N(1, gold, given).F1, RougeScore.N(2, gold, given).F1, RougeScore.L(gold, given).F1];
    }
}
