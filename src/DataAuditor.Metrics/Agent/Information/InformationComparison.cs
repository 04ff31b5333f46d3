using System.Text.Json;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Agent.Information;

/// <summary>Holds what was said of an episode against what is true, field by field.</summary>
/// <param name="Tolerance">How far numbers may be off, as a share of the true one.</param>
internal sealed record InformationComparison(double Tolerance)
{
    /// <summary>Each list or object in a list may have to be held against all others.</summary>
    private const int MostNested = 1000;

    /// <summary>Of each field of what is true that has a value, from 0 to 1; 0 where nothing is said.</summary>
    /// <param name="texts">How far free texts say the same, by field.</param>
    /// <exception cref="AuditException">One of the two is no object, a score no number from 0 to 1, or a list too long.</exception>
    public IEnumerable<(string Field, double Score)> Of(Sample sample, IReadOnlyDictionary<string, double> texts)
    {
        var (given, predicted) = (InformationFields.Object(sample, InformationFields.Given)!.Value, InformationFields.Object(sample, InformationFields.Predicted)!.Value);
        var scores = InformationFields.Object(sample, InformationFields.Scores);
        foreach (var member in given.EnumerateObject())
        {
            if (member.Value.ValueKind is JsonValueKind.Null) continue;

            var name = member.NameOf();
            yield return (name, scores?.MemberOf(name) is { } score ? ScoreOf(sample, name, score)
                : texts.TryGetValue(name, out var near) ? near
                : predicted.MemberOf(name) is { } said && AreSame(sample, said, member.Value) ? 1 : 0);
        }
    }

    private static double ScoreOf(Sample sample, string name, JsonElement score)
    {
        var what = $"the score of '{PlainText.OneLine(name)}' in the field '{PlainText.OneLine(sample.NameOf(InformationFields.Scores))}'";
        return score.ValueKind is JsonValueKind.Number && score.TryGetDouble(out var number) ? sample.AsProbability(number, what) : throw sample.Wrong($"{what} must be a number");
    }

    private bool AreSame(Sample sample, JsonElement said, JsonElement given) => (said.ValueKind, given.ValueKind) switch
    {
        (JsonValueKind.Number, JsonValueKind.Number) when said.TryGetDouble(out var own) && given.TryGetDouble(out var other) => AreNear(own, other),
        (JsonValueKind.String, JsonValueKind.String) => string.Equals(Category(said), Category(given), StringComparison.OrdinalIgnoreCase),
        (JsonValueKind.Array, JsonValueKind.Array) => AreSameItems(sample, [.. said.EnumerateArray()], [.. given.EnumerateArray()]),
        _ => JsonEquality.AreEqual(said, given),
    };

    private bool AreNear(double said, double given) => Math.Abs(said - given) <= Tolerance * Math.Abs(given);

    /// <summary>In any order. Numbers are compared from the least on: where any order brings all of them near enough, that one does.</summary>
    private bool AreSameItems(Sample sample, List<JsonElement> said, List<JsonElement> given) =>
        said.Select(static item => item.ValueKind).Order().SequenceEqual(given.Select(static item => item.ValueKind).Order())
        && Categories(said).SequenceEqual(Categories(given), StringComparer.OrdinalIgnoreCase)
        && Numbers(said).Zip(Numbers(given)).All(pair => AreNear(pair.First, pair.Second))
        && AreSameNested(sample, Nested(said), Nested(given));

    private bool AreSameNested(Sample sample, List<JsonElement> said, List<JsonElement> given)
    {
        if (given.Count > MostNested) throw sample.Wrong($"the field '{PlainText.OneLine(sample.NameOf(InformationFields.Given))}' has a list of more than {MostNested} lists or objects, which is too many to compare");

        foreach (var item in given)
        {
            var place = said.FindIndex(other => AreSame(sample, other, item));
            if (place < 0) return false;
            said.RemoveAt(place);
        }

        return true;
    }

    private static IEnumerable<string> Categories(List<JsonElement> items) => items.Where(static item => item.ValueKind is JsonValueKind.String).Select(Category).Order(StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<double> Numbers(List<JsonElement> items) => items.Where(static item => item.ValueKind is JsonValueKind.Number).Select(static item => item.GetDouble()).Order();

    private static List<JsonElement> Nested(List<JsonElement> items) => [.. items.Where(static item => item.ValueKind is JsonValueKind.Array or JsonValueKind.Object)];

    /// <summary>Blanks do not tell categories apart.</summary>
    private static string Category(JsonElement text) => string.Join(' ', text.TextOf().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
