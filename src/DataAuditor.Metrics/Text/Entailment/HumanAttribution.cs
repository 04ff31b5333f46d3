namespace DataAuditor.Metrics.Text.Entailment;

/// <summary>Whether people found each sentence supported by its sources.</summary>
internal static class HumanAttribution
{
    public const string Field = "ais";

    /// <summary>The share of supported sentences of a record that has the field; null for one without a sentence.</summary>
    /// <exception cref="AuditException">A judgement is neither 0 nor 1.</exception>
    public static double? Of(Sample sample)
    {
        var judgements = sample.Numbers(Field)!;
        if (judgements.Any(static judgement => judgement is not (0 or 1)))
        {
            throw sample.Wrong($"the field '{PlainText.OneLine(sample.NameOf(Field))}' must be 0 or 1 for each sentence");
        }

        return judgements.Count == 0 ? null : judgements.Average();
    }
}
