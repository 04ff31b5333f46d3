namespace DataAuditor.Metrics.Scores;

/// <summary>Shows the records whose scores are worst.</summary>
internal static class RecordEvidence
{
    /// <param name="weight">How bad the score is; worse is larger.</param>
    /// <param name="what">What the score is of.</param>
    public static void Show(this Evidence evidence, Sample sample, double weight, string what, double score)
    {
        if (evidence.Wants(sample.Index, weight)) evidence.Add(new Exhibit(sample.Index, weight, $"{what} is {Number.Format(score)}"));
    }
}
