using DataAuditor.Metrics.Scores;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Text.Dialogues;

/// <summary>A probability that a record gives for its text, or else a model that reads the text behind its context.</summary>
/// <param name="Field">The precomputed field.</param>
internal sealed record ResponseProbability(string Field, ModelRole<TextPair, double> Asked) : ModelFeature<TextPair, double>(Asked)
{
    public FieldNeed Need => new(Field) { Model = this };

    public override IReadOnlyList<TextPair>? Inputs(Sample sample) =>
        sample.Has(Field) || sample.Text("text") is not { } text ? null : [new TextPair(DialogueContext.Of(sample), text)];

    /// <summary>Of a record that meets <see cref="Need"/>.</summary>
    public double ValueOf(Sample sample) => sample.Probability(Field) ?? Of(sample)![0];
}
