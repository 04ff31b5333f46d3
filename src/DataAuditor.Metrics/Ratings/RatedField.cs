using System.Text.Json;

namespace DataAuditor.Metrics.Ratings;

/// <summary>
/// Fields that people or judges rate in: a number, or an array with the rating of each rater and null for who gave none. The field
/// <c>rater</c> may name them, in the same order.
/// </summary>
internal static class RatedField
{
    private const string Rater = "rater";

    /// <summary>The ratings given, of a record that has the field.</summary>
    /// <param name="areOfRaters">Whether they are of the raters that the record may name, and not of a judge's several runs.</param>
    /// <exception cref="AuditException">The field is no number and no array of ratings, or the raters named are not theirs.</exception>
    public static IReadOnlyList<double> RatingsOf(this Sample sample, string role, bool areOfRaters = true)
    {
        if (ArrayOf(sample, role) is not { } array) return [sample.Number(role)!.Value];

        if (areOfRaters) CheckRaters(sample, array.GetArrayLength(), role);
        return sample.Ratings(array, $"the field '{PlainText.OneLine(sample.NameOf(role))}'");
    }

    /// <summary>The ratings in a number or an array within a field.</summary>
    /// <param name="what">What is rated, for the message.</param>
    /// <exception cref="AuditException">It is neither.</exception>
    public static IReadOnlyList<double> Ratings(this Sample sample, JsonElement value, string what)
    {
        if (value.ValueKind is not JsonValueKind.Array) return [Rating(value)];

        return [.. value.EnumerateArray().Where(static rating => rating.ValueKind is not JsonValueKind.Null).Select(Rating)];

        double Rating(JsonElement rating) => rating.ValueKind is JsonValueKind.Number && rating.TryGetDouble(out var number) && double.IsFinite(number)
            ? number
            : throw sample.Wrong($"{what} must be a number, or an array with the number of each rater, null for one who gave none");
    }

    /// <summary>In a table, numbers and arrays both stand as text.</summary>
    private static JsonElement? ArrayOf(Sample sample, string role) => sample.Value(role) switch
    {
        { ValueKind: JsonValueKind.Array } array => array,
        { ValueKind: JsonValueKind.String } when sample.Text(role)!.AsSpan().TrimStart().StartsWith("[") => sample.Structure(role),
        _ => null,
    };

    private static void CheckRaters(Sample sample, int ratings, string role)
    {
        if (sample.Value(Rater) is not { ValueKind: JsonValueKind.Array }) return;

        var raters = sample.Texts(Rater)!;
        if (raters.Count != ratings)
        {
            throw sample.Wrong($"the field '{PlainText.OneLine(sample.NameOf(Rater))}' names {raters.Count} raters, and '{PlainText.OneLine(sample.NameOf(role))}' has {ratings} ratings");
        }

        if (raters.Distinct(StringComparer.Ordinal).Count() != raters.Count) throw sample.Wrong($"the field '{PlainText.OneLine(sample.NameOf(Rater))}' names a rater twice");
    }
}
