using System.Text.Json;
using DataAuditor.Metrics.Ratings;

namespace DataAuditor.Metrics.Text.Entailment;

/// <summary>Whether people found each sentence supported by its sources: 0 or 1, or an array with the judgement of each rater.</summary>
internal static class HumanAttribution
{
    public const string Field = "ais";

    /// <summary>The share of supported sentences of a record that has the field, where raters differ in part; null for one without a judged sentence.</summary>
    /// <exception cref="AuditException">A judgement is neither 0 nor 1.</exception>
    public static double? Of(Sample sample)
    {
        IReadOnlyList<double>[] judged = [.. JudgementsOf(sample).Where(static raters => raters.Count > 0)];
        return judged.Length == 0 ? null : judged.Average(static raters => raters.Average());
    }

    /// <summary>The judgements of each sentence.</summary>
    /// <inheritdoc cref="Of"/>
    public static IReadOnlyList<IReadOnlyList<double>> JudgementsOf(Sample sample)
    {
        var field = $"the field '{PlainText.OneLine(sample.NameOf(Field))}'";
        IReadOnlyList<double>[] judgements = sample.Structure(Field) is { ValueKind: JsonValueKind.Array } sentences
            ? [.. sentences.EnumerateArray().Select((sentence, at) => sample.Ratings(sentence, $"sentence {at + 1} of {field}"))]
            : [.. sample.Numbers(Field)!.Select(static judgement => new[] { judgement })];
        return judgements.All(static raters => raters.All(static judgement => judgement is 0 or 1)) ? judgements : throw sample.Wrong($"{field} must be 0 or 1 for each sentence");
    }
}
