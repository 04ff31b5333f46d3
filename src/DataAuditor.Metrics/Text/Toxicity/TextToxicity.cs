using System.Text.Json;
using DataAuditor.Metrics.Scores;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Text.Toxicity;

/// <summary>How toxic each text of an array of objects is: as the objects say, or else as a model does.</summary>
/// <param name="Field">The array; its objects have a <c>text</c> or a <c>toxicity</c>.</param>
internal sealed record TextToxicity(string Field) : ModelFeature<string, double>(ModelRoles.Toxicity)
{
    private const string Member = "toxicity";

    private const string TextMember = "text";

    public FieldNeed Need => new(Field) { Member = Member, Model = this };

    public override IReadOnlyList<string>? Inputs(Sample sample)
    {
        var items = ItemsOf(sample);
        var isAsked = items.Any(static item => !item.TryGetProperty(Member, out _)) && items.All(HasText);
        return isAsked ? [.. items.Select(item => TextOf(sample, item))] : null;
    }

    /// <summary>The array's objects; none where the record lacks it.</summary>
    /// <exception cref="AuditException">It is no array of objects.</exception>
    public IReadOnlyList<JsonElement> ItemsOf(Sample sample) => sample.Structure(Field) switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } array when array.EnumerateArray().All(static item => item.ValueKind is JsonValueKind.Object) => [.. array.EnumerateArray()],
        _ => throw sample.Wrong($"the field '{PlainText.OneLine(sample.NameOf(Field))}' must be an array of objects"),
    };

    /// <summary>Of a record that meets <see cref="Need"/>, one for each object: the probability, or null where the scorer gave none.</summary>
    /// <exception cref="AuditException">One is no probability, or is missing while there is no model.</exception>
    public IReadOnlyList<double?> ValuesOf(Sample sample) => sample.Once((typeof(TextToxicity), Field), sample =>
    {
        var items = ItemsOf(sample);
        var answers = Of(sample);
        double? ValueOf(JsonElement item, int at) => item.TryGetProperty(Member, out var given) ? Given(sample, given, at) : answers?[at] ?? throw Missing(sample, at);
        return items.Select(ValueOf).ToArray();
    });

    private double? Given(Sample sample, JsonElement given, int at) => given.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Number => sample.AsProbability(given.GetDouble(), $"'{Member}' of object {at + 1} in the field '{PlainText.OneLine(sample.NameOf(Field))}'"),
        _ => throw sample.Wrong($"'{Member}' of object {at + 1} in the field '{PlainText.OneLine(sample.NameOf(Field))}' must be a number"),
    };

    private AuditException Missing(Sample sample, int at) =>
        sample.Wrong($"object {at + 1} in the field '{PlainText.OneLine(sample.NameOf(Field))}' has no '{Member}', which others have, and no model is there to say it");

    private static bool HasText(JsonElement item) => item.TryGetProperty(TextMember, out var text) && text.ValueKind is JsonValueKind.String;

    private static string TextOf(Sample sample, JsonElement item)
    {
        try
        {
            return item.GetProperty(TextMember).GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw sample.Wrong("a text holds half of a surrogate pair, which no model can read");
        }
    }
}
