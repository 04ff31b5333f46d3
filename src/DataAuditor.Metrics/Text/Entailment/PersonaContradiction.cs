using DataAuditor.Models;

namespace DataAuditor.Metrics.Text.Entailment;

/// <summary>How probably each fact of a persona contradicts each statement.</summary>
internal sealed record PersonaContradiction() : PairwiseEntailment("contradiction", "persona")
{
    public static PersonaContradiction Instance { get; } = new();

    protected override TextPair Pair(string sentence, string other) => new(other, sentence);

    protected override double ProbabilityOf(DataAuditor.Models.Entailment answer) => answer.Contradicts;
}
