using System.Text.Json;
using DataAuditor.Metrics.Fields;

namespace DataAuditor.Metrics.Json.SchemaDiscovery;

/// <summary>Which properties of a schema are told from noise rightly.</summary>
/// <param name="Right">How many are; a property that the gold field alone names is not.</param>
/// <param name="Gold">How many the gold field names.</param>
/// <param name="Unasked">How many the other field alone names.</param>
internal readonly record struct PropertyVerdicts(int Right, int Gold, int Unasked)
{
    private const string GivenField = "useful";

    private const string GoldField = "gold_useful";

    public static IReadOnlyList<FieldNeed> Needs { get; } = [GivenField, GoldField];

    /// <summary>Of a record that has both fields.</summary>
    /// <exception cref="AuditException">They are not both true or false, arrays of as many truths, or objects of truths.</exception>
    public static PropertyVerdicts Of(Sample sample) => (Several(sample, GivenField), Several(sample, GoldField)) switch
    {
        (null, null) => new PropertyVerdicts(sample.Truth(GivenField) == sample.Truth(GoldField) ? 1 : 0, 1, 0),
        ({ ValueKind: JsonValueKind.Array } given, { ValueKind: JsonValueKind.Array } gold) when given.GetArrayLength() == gold.GetArrayLength() => OfArrays(sample, given, gold),
        ({ ValueKind: JsonValueKind.Object } given, { ValueKind: JsonValueKind.Object } gold) => OfObjects(sample, given, gold),
        _ => throw Wrong(sample),
    };

    private static PropertyVerdicts OfArrays(Sample sample, JsonElement given, JsonElement gold) => new(
        given.EnumerateArray().Zip(gold.EnumerateArray()).Count(pair => Truth(sample, pair.First) == Truth(sample, pair.Second)), gold.GetArrayLength(), 0);

    private static PropertyVerdicts OfObjects(Sample sample, JsonElement given, JsonElement gold)
    {
        Dictionary<string, bool> verdicts = ByName(sample, given), truths = ByName(sample, gold);
        var common = truths.Count(truth => verdicts.ContainsKey(truth.Key));
        return new PropertyVerdicts(truths.Count(truth => verdicts.TryGetValue(truth.Key, out var verdict) && verdict == truth.Value), truths.Count, verdicts.Count - common);
    }

    private static Dictionary<string, bool> ByName(Sample sample, JsonElement field)
    {
        var truths = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var member in field.EnumerateObject()) truths[member.NameOf()] = Truth(sample, member.Value);
        return truths;
    }

    private static bool Truth(Sample sample, JsonElement value) => value.TruthOf() ?? throw Wrong(sample);

    /// <summary>In a table, arrays and objects stand as text, and so does a truth.</summary>
    private static JsonElement? Several(Sample sample, string role) => sample.Value(role) switch
    {
        { ValueKind: JsonValueKind.Array or JsonValueKind.Object } several => several,
        { ValueKind: JsonValueKind.String } text when text.TextOf().AsSpan().TrimStart() is ['[' or '{', ..] => sample.Structure(role),
        _ => null,
    };

    private static AuditException Wrong(Sample sample) => sample.Wrong(
        $"the fields '{PlainText.OneLine(sample.NameOf(GivenField))}' and '{PlainText.OneLine(sample.NameOf(GoldField))}' must both be true or false, arrays of as many of these, or objects of these");
}
