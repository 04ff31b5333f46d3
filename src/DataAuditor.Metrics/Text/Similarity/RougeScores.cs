namespace DataAuditor.Metrics.Text.Similarity;

/// <summary>The harmonic means of ROUGE-1, ROUGE-2 and ROUGE-L, in the order of <see cref="RougeVariant"/>.</summary>
internal static class RougeScores
{
    /// <summary>A table of two longer texts would not fit into memory.</summary>
    public const int MostTokens = 2000;

    public static string[] Names { get; } = ["ROUGE-1", "ROUGE-2", "ROUGE-L"];

    /// <param name="isCut">Whether only the beginning of a text was compared.</param>
    public static double[] Of(UInt128[] reference, UInt128[] candidate, out bool isCut)
    {
        isCut = Math.Max(candidate.Length, reference.Length) > MostTokens;
        if (isCut) (reference, candidate) = (reference[..Math.Min(MostTokens, reference.Length)], candidate[..Math.Min(MostTokens, candidate.Length)]);

        return [RougeScore.N(1, reference, candidate).F1, RougeScore.N(2, reference, candidate).F1, RougeScore.L(reference, candidate).F1];
    }
}
