using System.Globalization;

namespace DataAuditor.Models;

/// <summary>A judge's opinion of one record, or why there is none.</summary>
/// <param name="Score">Mean over the repeats.</param>
/// <param name="Variance">Between the repeats, with n − 1; 0 for one.</param>
/// <param name="Reason">The first repeat's words. Hostile data may have shaped them.</param>
public sealed record JudgeAnswer(double Score, double Variance, string Reason)
{
    /// <summary>Mean over the repeats.</summary>
    /// <exception cref="InvalidOperationException">There is an <see cref="Error"/>: a metric that forgot to ask breaks, since any number would count as an opinion.</exception>
    public double Score { get => Error is null ? field : throw new InvalidOperationException($"This record was not judged: {Error}"); init; } = Score;

    /// <summary>
    /// Why this record was not judged; null where it was. A metric leaves such a record out of its value, counts it in a part and shows it
    /// as evidence; where no record was judged, it is not measurable.
    /// </summary>
    public string? Error { get; init; }

    public static JudgeAnswer Failed(string error) => new(double.NaN, double.NaN, "") { Error = error };

    public override string ToString() => Error is null
        ? string.Create(CultureInfo.InvariantCulture, $"{nameof(JudgeAnswer)} {{ Score = {Score}, Variance = {Variance}, Reason = {Reason} }}")
        : $"{nameof(JudgeAnswer)} {{ Error = {Error} }}";
}
