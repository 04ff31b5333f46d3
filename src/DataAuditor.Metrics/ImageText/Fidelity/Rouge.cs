using DataAuditor.Metrics.Text.Similarity;
using DataAuditor.Metrics.Vision;

namespace DataAuditor.Metrics.ImageText.Fidelity;

/// <summary>How much texts about images and reference texts have in common, weighed both ways.</summary>
public sealed record Rouge() : ReferenceTextMetric(Description)
{
    private static readonly MetricInfo Description = new("image-text.fidelity.rouge", "ROUGE of texts about images", Modality.ImageText, Dimension.Fidelity)
    {
        Summary = "Mean over records of the harmonic mean of how much of the text is in the reference text and the other way round, of several references the best; tokens are runs of a to z and digits. Parts: by tokens, pairs of tokens and the longest common sequence.",
        Formula = @"\frac{2 P_{\text{LCS}} R_{\text{LCS}}}{P_{\text{LCS}} + R_{\text{LCS}}}",
        Source = "Lin 2004; of images and texts: Chen et al. 2025, CoMM",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        PartNoun = "variant",
        Needs = Needs.None,
    };

    [Option("What texts must have in common: tokens, pairs of them, or the longest sequence.")]
    public RougeVariant Variant { get; init; } = RougeVariant.LongestSequence;

    [Option("Whether words of more than three letters are compared by their stem (Porter).")]
    public bool Stems { get; init; }

    private protected override string[] Names => RougeScores.Names;

    private protected override int Chosen => (int)Variant;

    private protected override double[]? Scores(Sample sample, ReferenceTexts texts, out bool isCut)
    {
        isCut = false;
        var rouge = new Text.Similarity.Rouge(Stems);
        var text = rouge.Tokens(texts.Text);
        double[]? best = null;
        foreach (var reference in texts.References.Select(rouge.Tokens).Where(static tokens => tokens.Length > 0))
        {
            var scores = RougeScores.Of(reference, text, out var cut);
            isCut |= cut;
            best = best is null ? scores : [.. best.Zip(scores, Math.Max)];
        }

        return best;
    }
}
