namespace DataAuditor.Models;

/// <summary>A judge's opinion of one record, or why there is none.</summary>
/// <param name="Score">Mean over the repeats; NaN where there is an <see cref="Error"/>, so that a sum that forgot to ask is useless rather than wrong.</param>
/// <param name="Variance">Between the repeats, with n − 1; 0 for one.</param>
/// <param name="Reason">The first repeat's words. Hostile data may have shaped them.</param>
public sealed record JudgeAnswer(double Score, double Variance, string Reason)
{
    /// <summary>
    /// Why this record was not judged; null where it was. A metric leaves such a record out of its value, counts it in a part and shows it
    /// as evidence; where no record was judged, it is not measurable.
    /// </summary>
    public string? Error { get; init; }

    public static JudgeAnswer Failed(string error) => new(double.NaN, double.NaN, "") { Error = error };
}
