using System.Text.Json;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Text.Dialogues;

/// <summary>Likability that is given by several qualities, such as how specific and how empathetic a response is.</summary>
internal static class LikableQualities
{
    private const double Rounding = 1e-9;

    /// <summary>Weights are from 0 to 1 and add up to 1.</summary>
    public static bool AreWeights(IEnumerable<double> weights) => weights.All(weight => weight is >= 0 and <= 1) && Math.Abs(weights.Sum() - 1) <= Rounding;

    /// <summary>The weighted mean of the qualities; null where the field is no object.</summary>
    /// <param name="weights">By the quality's name; empty for equal ones.</param>
    /// <exception cref="AuditException">A quality has no weight, a weight no quality, or a quality is no probability.</exception>
    public static double? Of(Sample sample, string field, IReadOnlyDictionary<string, double> weights)
    {
        if (sample.Value(field) is not { } value || IsNumber(sample, field, value)) return null;
        if (sample.Structure(field) is not { ValueKind: JsonValueKind.Object } qualities || !qualities.EnumerateObject().Any())
        {
            throw sample.Wrong($"the field '{PlainText.OneLine(sample.NameOf(field))}' must be a number, or an object with a number for each quality");
        }

        var count = qualities.EnumerateObject().Count();
        if (weights.Keys.FirstOrDefault(name => !qualities.TryGetProperty(name, out _)) is { } missing)
        {
            throw sample.Wrong($"the quality '{missing}' has a weight in option 'beta', and no number in the record");
        }

        var sum = 0.0;
        foreach (var quality in qualities.EnumerateObject())
        {
            var name = PlainText.OneLine(quality.Name);
            if (quality.Value.ValueKind is not JsonValueKind.Number) throw sample.Wrong($"the quality '{name}' must be a number");

            var weight = weights.Count == 0 ? 1.0 / count
                : weights.TryGetValue(quality.Name, out var given) ? given
                : throw sample.Wrong($"the quality '{name}' has no weight in option 'beta'");
            sum += weight * sample.AsProbability(quality.Value.GetDouble(), $"the quality '{name}'");
        }

        return Math.Min(1, sum);
    }

    /// <summary>In a table, numbers and objects both stand as text.</summary>
    private static bool IsNumber(Sample sample, string field, JsonElement value) =>
        value.ValueKind is JsonValueKind.Number || (value.ValueKind is JsonValueKind.String && !sample.Text(field)!.AsSpan().TrimStart().StartsWith("{"));
}
