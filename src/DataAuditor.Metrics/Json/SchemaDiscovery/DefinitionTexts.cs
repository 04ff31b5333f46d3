using System.Text.Json;

namespace DataAuditor.Metrics.Json.SchemaDiscovery;

/// <summary>What is said of the properties of a schema, by name.</summary>
internal static class DefinitionTexts
{
    public const string Generated = "definitions";

    public const string Gold = "gold_definitions";

    /// <summary>Of one field, in its order, read once for all metrics; none where the record lacks it.</summary>
    /// <exception cref="AuditException">It is no object of texts and no array of objects with a name and a definition, or defines a name twice.</exception>
    public static IReadOnlyDictionary<string, string> DefinitionsOf(this Sample sample, string role) => sample.Once((typeof(DefinitionTexts), role), sample => Read(sample, role));

    private static OrderedDictionary<string, string> Read(Sample sample, string role)
    {
        var definitions = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        if (sample.Structure(role) is not { } field) return definitions;

        foreach (var (name, definition) in Entries(field))
        {
            if (name is null || definition is null) throw Wrong("must be an object with a text for each name, or an array of objects with the texts 'name' and 'definition' or 'description'");
            if (!definitions.TryAdd(name, definition)) throw Wrong($"must define '{PlainText.OneLine(name, maxLength: 40)}' once");
        }

        return definitions;

        AuditException Wrong(string what) => sample.Wrong($"the field '{PlainText.OneLine(sample.NameOf(role))}' {what}");
    }

    private static IEnumerable<(string? Name, string? Definition)> Entries(JsonElement field) => field.ValueKind is JsonValueKind.Object
        ? field.EnumerateObject().Select(static member => ((string?)member.NameOf(), Text(member.Value)))
        : field.EnumerateArray().Select(static item => (Member(item, "name"), Member(item, "definition") ?? Member(item, "description")));

    private static string? Member(JsonElement item, string name) =>
        item.ValueKind is JsonValueKind.Object && item.MemberOf(name) is { } member ? Text(member) : null;

    private static string? Text(JsonElement value) => value.ValueKind is JsonValueKind.String ? value.TextOf() : null;
}
