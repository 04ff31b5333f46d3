using System.Text.Json;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Agent.Information;

/// <summary>Holds what was said of an episode against what is true, field by field.</summary>
/// <param name="Tolerance">How far numbers may be off, as a share of the true one.</param>
internal sealed record InformationComparison(double Tolerance)
{
    /// <summary>Of each field of what is true that has a value, from 0 to 1; 0 where nothing is said.</summary>
    /// <param name="texts">How far free texts say the same, by field.</param>
    /// <exception cref="AuditException">One of the two is no object, or a score no number from 0 to 1.</exception>
    public IEnumerable<(string Field, double Score)> Of(Sample sample, IReadOnlyDictionary<string, double> texts)
    {
        JsonElement given = Object(sample, InformationFields.Given), predicted = Object(sample, InformationFields.Predicted);
        var scores = sample.Has(InformationFields.Scores) ? Object(sample, InformationFields.Scores) : default(JsonElement?);
        foreach (var member in given.EnumerateObject())
        {
            if (member.Value.ValueKind is JsonValueKind.Null) continue;

            var name = member.NameOf();
            yield return (name, scores?.MemberOf(name) is { } score ? ScoreOf(sample, name, score)
                : texts.TryGetValue(name, out var near) ? near
                : predicted.MemberOf(name) is { } said && AreSame(said, member.Value) ? 1 : 0);
        }
    }

    private static JsonElement Object(Sample sample, string role) =>
        sample.Structure(role) is { ValueKind: JsonValueKind.Object } structure ? structure : throw sample.Wrong($"the field '{PlainText.OneLine(sample.NameOf(role))}' must be an object");

    private static double ScoreOf(Sample sample, string name, JsonElement score)
    {
        var what = $"the score of '{PlainText.OneLine(name)}' in the field '{PlainText.OneLine(sample.NameOf(InformationFields.Scores))}'";
        return score.ValueKind is JsonValueKind.Number && score.TryGetDouble(out var number) ? sample.AsProbability(number, what) : throw sample.Wrong($"{what} must be a number");
    }

    private bool AreSame(JsonElement said, JsonElement given) => (said.ValueKind, given.ValueKind) switch
    {
        (JsonValueKind.Number, JsonValueKind.Number) when said.TryGetDouble(out var own) && given.TryGetDouble(out var other) => Math.Abs(own - other) <= Tolerance * Math.Abs(other),
        (JsonValueKind.String, JsonValueKind.String) => string.Equals(Category(said.TextOf()), Category(given.TextOf()), StringComparison.OrdinalIgnoreCase),
        (JsonValueKind.Array, JsonValueKind.Array) => AreSameItems([.. said.EnumerateArray()], [.. given.EnumerateArray()]),
        _ => JsonEquality.AreEqual(said, given),
    };

    /// <summary>In any order.</summary>
    private bool AreSameItems(List<JsonElement> said, List<JsonElement> given)
    {
        if (said.Count != given.Count) return false;

        foreach (var item in given)
        {
            var place = said.FindIndex(other => AreSame(other, item));
            if (place < 0) return false;
            said.RemoveAt(place);
        }

        return true;
    }

    /// <summary>Blanks do not tell categories apart.</summary>
    private static string Category(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
