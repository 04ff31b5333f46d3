namespace DataAuditor.Metrics.Scores;

/// <summary>Fields that hold probabilities; one outside of [0, 1] is a fault of the data.</summary>
internal static class ProbabilityFields
{
    /// <summary>The field's probability; null where the record has none.</summary>
    public static double? Probability(this Sample sample, string role) =>
        sample.Number(role) is { } value ? sample.AsProbability(value, $"the field '{PlainText.OneLine(sample.NameOf(role))}'") : null;

    /// <inheritdoc cref="Probability(Sample, string)"/>
    public static IReadOnlyList<double>? Probabilities(this Sample sample, string role)
    {
        if (sample.Numbers(role) is not { } values) return null;

        for (var at = 0; at < values.Count; at++)
        {
            // There may be a thousand of them, which are no worth a message each.
            if (values[at] is not (>= 0 and <= 1)) sample.AsProbability(values[at], $"number {at + 1} of the field '{PlainText.OneLine(sample.NameOf(role))}'");
        }

        return values;
    }

    /// <param name="what">What the number is, for the message.</param>
    public static double AsProbability(this Sample sample, double value, string what) =>
        value is >= 0 and <= 1 ? value : throw sample.Wrong($"{what} is {Number.Exact(value)}, and must be a probability, from 0 to 1");
}
