using DataAuditor.Metrics.Text.Dialogues;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Text.LogProbabilities;

/// <summary>The log-probabilities of a text's tokens: the record's own, or else a language model's.</summary>
internal sealed record TokenLogProbabilities() : ModelFeature<TextPair, double[]>(ModelRoles.LanguageModel)
{
    private const string Field = "token_logprobs";

    public static TokenLogProbabilities Instance { get; } = new();

    public static FieldNeed Need { get; } = new(Field) { Model = Instance };

    public override IReadOnlyList<TextPair>? Inputs(Sample sample) =>
        sample.Has(Field) || sample.Text("text") is not { } text ? null : [new TextPair(DialogueContext.Of(sample), text)];

    /// <summary>Of a record that meets <see cref="Need"/>.</summary>
    /// <exception cref="AuditException">One is above 0: no probability is above 1.</exception>
    public static IReadOnlyList<double> ValuesOf(Sample sample)
    {
        if (sample.Numbers(Field) is not { } given) return Instance.Of(sample)![0];

        for (var token = 0; token < given.Count; token++)
        {
            if (given[token] <= 0) continue;

            throw sample.Wrong($"number {token + 1} of the field '{PlainText.OneLine(sample.NameOf(Field))}' is {Number.Exact(given[token])}, and must be a log-probability, at most 0");
        }

        return given;
    }
}
