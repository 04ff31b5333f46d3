using DataAuditor.Metrics.Reasoning.Answers;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Reasoning.Chains;

/// <summary>How much each step of a chain raises the log-probability of the answer, in nats: the record's own numbers, or else what a language model says of the answer after more and more of the chain.</summary>
internal sealed record StepGain() : ModelFeature<TextPair, double[]>(ModelRoles.LanguageModel)
{
    private const string Field = "step_gain";

    /// <summary>In nats; no language model is so sure of any text.</summary>
    private const double Farthest = 1e12;

    public static StepGain Instance { get; } = new();

    public static FieldNeed Need { get; } = new(Field) { Model = Instance };

    public override IReadOnlyList<TextPair>? Inputs(Sample sample)
    {
        if (sample.Has(Field) || sample.Text("question") is not { } question || ChainSteps.Of(sample) is not { } steps || sample.Answer(AnswerFields.Given) is not { } answer) return null;

        return [.. Enumerable.Range(0, steps.Count + 1).Select(known => new TextPair(string.Join('\n', steps.Take(known).Prepend(question)), answer))];
    }

    /// <summary>One number for each step, of a record that meets <see cref="Need"/>.</summary>
    /// <exception cref="AuditException">There are more or fewer than steps, or one is beyond all log-probabilities.</exception>
    public static IReadOnlyList<double> ValuesOf(Sample sample)
    {
        if (sample.Numbers(Field) is not { } given)
        {
            double[] answers = [.. Instance.Of(sample)!.Select(static tokens => tokens.Sum())];
            return [.. answers.Skip(1).Select((after, at) => after - answers[at])];
        }

        if (given.Any(static gain => Math.Abs(gain) > Farthest)) throw sample.Wrong($"the field '{PlainText.OneLine(sample.NameOf(Field))}' has a number that no log-probability comes to");
        if (ChainSteps.Of(sample) is not { } steps || given.Count == steps.Count) return given;

        throw sample.Wrong($"the field '{PlainText.OneLine(sample.NameOf(Field))}' has {given.Count} numbers, and the chain {steps.Count} steps");
    }
}
