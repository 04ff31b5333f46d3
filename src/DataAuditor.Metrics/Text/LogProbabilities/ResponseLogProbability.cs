using DataAuditor.Metrics.Text.Dialogues;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Text.LogProbabilities;

/// <summary>The log-probability of a record's text given what was said before, with the document or without: the record's own, or else a language model's.</summary>
/// <param name="Field">The precomputed sum over the text's tokens.</param>
/// <param name="WithDocument">Whether the model reads the document too.</param>
internal sealed record ResponseLogProbability(string Field, bool WithDocument) : ModelFeature<TextPair, double[]>(ModelRoles.LanguageModel)
{
    public FieldNeed Need => new(Field) { Model = this };

    public override IReadOnlyList<TextPair>? Inputs(Sample sample)
    {
        if (sample.Has(Field) || sample.Text("text") is not { } text || sample.Text("document") is not { } document) return null;

        var context = DialogueContext.Of(sample);
        return [new TextPair(!WithDocument ? context : context.Length == 0 ? document : $"{document}\n{context}", text)];
    }

    /// <summary>Of a record that meets <see cref="Need"/>.</summary>
    /// <exception cref="AuditException">It is above 0: no probability is above 1.</exception>
    public double ValueOf(Sample sample) => sample.Number(Field) is { } given
        ? given <= 0 ? given : throw sample.Wrong($"the field '{PlainText.OneLine(sample.NameOf(Field))}' is {Number.Exact(given)}, and must be a log-probability, at most 0")
        : Of(sample)![0].Sum();
}
