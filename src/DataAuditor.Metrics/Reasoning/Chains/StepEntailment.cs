using DataAuditor.Metrics.Scores;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Reasoning.Chains;

/// <summary>How probably each step of a chain follows from the one before it: the record's own numbers, or else what a model of natural language inference says.</summary>
internal sealed record StepEntailment() : ModelFeature<TextPair, Entailment>(ModelRoles.Nli)
{
    private const string Field = "step_entailment";

    public static StepEntailment Instance { get; } = new();

    public static FieldNeed Need { get; } = new(Field) { Model = Instance };

    public override IReadOnlyList<TextPair>? Inputs(Sample sample) =>
        sample.Has(Field) || ChainSteps.Of(sample) is not { } steps ? null : [.. steps.Skip(1).Select((step, at) => new TextPair(steps[at], step))];

    /// <summary>One number less than there are steps, of a record that meets <see cref="Need"/>.</summary>
    /// <exception cref="AuditException">There are more or fewer, or one is no probability.</exception>
    public static IReadOnlyList<double> ValuesOf(Sample sample)
    {
        if (sample.Probabilities(Field) is not { } given) return [.. Instance.Of(sample)!.Select(static answer => answer.Entails)];
        if (ChainSteps.Of(sample) is not { Count: > 0 } steps || given.Count == steps.Count - 1) return given;

        throw sample.Wrong($"the field '{PlainText.OneLine(sample.NameOf(Field))}' has {given.Count} numbers, and {steps.Count} steps have {steps.Count - 1} pairs of neighbours");
    }
}
