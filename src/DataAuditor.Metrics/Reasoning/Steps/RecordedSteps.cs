using System.Text.Json;
using DataAuditor.Metrics.Fields;
using DataAuditor.Metrics.Reasoning.Chains;

namespace DataAuditor.Metrics.Reasoning.Steps;

/// <summary>What the record itself says of its steps: <c>valid</c>, true or false, or 1 or 0, of each.</summary>
internal static class RecordedSteps
{
    private const string Valid = "valid";

    /// <summary>Null where no step says it.</summary>
    /// <exception cref="AuditException">Only some steps say it, or one says something else.</exception>
    public static IReadOnlyList<StepVerdict>? Of(Sample sample)
    {
        if (sample.Structure(ChainSteps.Field) is not { ValueKind: JsonValueKind.Array } steps) throw Wrong(sample, "must be an array of steps");
        if (!steps.EnumerateArray().Any(HasVerdict)) return null;

        return [.. steps.EnumerateArray().Select((step, at) => new StepVerdict(at + 1, Verdict(step) ?? throw Wrong(sample, $"must say of step {at + 1} whether it is valid, as it does of others"), "it is judged not valid"))];
    }

    private static bool HasVerdict(JsonElement step) => step.ValueKind is JsonValueKind.Object && step.TryGetProperty(Valid, out _);

    private static bool? Verdict(JsonElement step) => HasVerdict(step) ? step.GetProperty(Valid).TruthOf() : null;

    private static AuditException Wrong(Sample sample, string what) => sample.Wrong($"the field '{PlainText.OneLine(sample.NameOf(ChainSteps.Field))}' {what}");
}
