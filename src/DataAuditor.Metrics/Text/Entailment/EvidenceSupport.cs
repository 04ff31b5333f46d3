using DataAuditor.Models;

namespace DataAuditor.Metrics.Text.Entailment;

/// <summary>How probably each piece of evidence entails each sentence.</summary>
internal sealed record EvidenceSupport() : PairwiseEntailment("entailment", "evidence")
{
    public static EvidenceSupport Instance { get; } = new();

    /// <summary>The mean over sentences of the support by the best evidence, 0 where there is no evidence; null for a record without a sentence.</summary>
    public static double? Attribution(Sample sample)
    {
        var rows = Instance.RowsOf(sample);
        return rows.Count == 0 ? null : rows.Average(static row => row.Count == 0 ? 0 : row.Max());
    }

    protected override TextPair Pair(string sentence, string other) => new(other, sentence);

    protected override double ProbabilityOf(DataAuditor.Models.Entailment answer) => answer.Entails;
}
