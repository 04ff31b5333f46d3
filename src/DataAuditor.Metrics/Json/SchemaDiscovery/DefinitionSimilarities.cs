using System.Text.Json;
using DataAuditor.Metrics.Fields;
using DataAuditor.Metrics.Text.Embeddings;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Json.SchemaDiscovery;

/// <summary>How near definitions are to the gold ones of the same names: the record's own numbers, or else the cosines of their embeddings.</summary>
internal sealed record DefinitionSimilarities() : ModelFeature<string, float[]>(ModelRoles.TextEmbedder)
{
    private const string Field = "definition_similarity";

    public static DefinitionSimilarities Instance { get; } = new();

    public static IReadOnlyList<FieldNeed> Needs { get; } =
        [DefinitionTexts.Gold, new FieldNeed(DefinitionTexts.Generated) { Or = [Field] }, new FieldNeed(Field) { Model = Instance }];

    /// <summary>The two definitions of each name that both sides define.</summary>
    public override IReadOnlyList<string>? Inputs(Sample sample) => sample.Has(Field) || !sample.Has(DefinitionTexts.Generated) || !sample.Has(DefinitionTexts.Gold)
        ? null
        : [.. Shared(sample).SelectMany(name => new[] { sample.DefinitionsOf(DefinitionTexts.Generated)[name], sample.DefinitionsOf(DefinitionTexts.Gold)[name] })];

    /// <summary>One for each gold definition of a record that meets <see cref="Needs"/>, in [0, 1]: 0 where there is none to compare, or the two point apart.</summary>
    /// <exception cref="AuditException">A field is not what it must be.</exception>
    public static IReadOnlyList<double> ValuesOf(Sample sample)
    {
        var similarities = sample.Has(Field) ? Given(sample) : Answered(sample);
        return [.. sample.DefinitionsOf(DefinitionTexts.Gold).Keys.Select(name => Math.Max(0, similarities.GetValueOrDefault(name)))];
    }

    private static Dictionary<string, double> Answered(Sample sample) =>
        Shared(sample).Zip(Instance.Of(sample)!.Chunk(2)).ToDictionary(static pair => pair.First, pair => VectorAlgebra.Cosine(sample.Answered(pair.Second[0]), sample.Answered(pair.Second[1])) ?? 0, StringComparer.Ordinal);

    private static Dictionary<string, double> Given(Sample sample)
    {
        if (sample.Structure(Field) is not { ValueKind: JsonValueKind.Object } numbers) throw Wrong(sample);

        var similarities = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var member in numbers.EnumerateObject())
        {
            similarities[member.NameOf()] = member.Value.ValueKind is JsonValueKind.Number && member.Value.GetDouble() is >= -1 and <= 1 and var similarity ? similarity : throw Wrong(sample);
        }

        return similarities;
    }

    /// <summary>A blank definition says nothing that could be near another.</summary>
    private static IEnumerable<string> Shared(Sample sample)
    {
        var generated = sample.DefinitionsOf(DefinitionTexts.Generated);
        return sample.DefinitionsOf(DefinitionTexts.Gold).Keys.Where(name => generated.TryGetValue(name, out var definition) && !string.IsNullOrWhiteSpace(definition));
    }

    private static AuditException Wrong(Sample sample) => sample.Wrong($"the field '{PlainText.OneLine(sample.NameOf(Field))}' must be an object with a number from −1 to 1 for each name");
}
