using System.Globalization;

namespace DataAuditor.Metrics.Text.Instructions;

/// <summary>How often something shall occur: "at least" or "less than" a number of times.</summary>
internal readonly record struct CountLimit(bool AtLeast, int Limit)
{
    public const string AtLeastWords = "at least";
    public const string LessThanWords = "less than";

    /// <summary>Null when the count keeps the limit, else the count and what it should be.</summary>
    public string? Breach(int count, string noun) => (AtLeast ? count >= Limit : count < Limit)
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"has {count} {noun}, not {(AtLeast ? AtLeastWords : LessThanWords)} {Limit}");
}
