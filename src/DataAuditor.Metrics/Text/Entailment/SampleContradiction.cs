using DataAuditor.Models;

namespace DataAuditor.Metrics.Text.Entailment;

/// <summary>How probably each sentence is contradicted by each text that was sampled anew.</summary>
internal sealed record SampleContradiction() : PairwiseEntailment("sample_contradiction", "samples")
{
    public static SampleContradiction Instance { get; } = new();

    protected override TextPair Pair(string sentence, string other) => new(sentence, other);

    protected override double ProbabilityOf(DataAuditor.Models.Entailment answer) => answer.Contradicts;
}
