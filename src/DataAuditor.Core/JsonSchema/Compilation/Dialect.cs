using System.Text.Json;

namespace DataAuditor.JsonSchema.Compilation;

/// <summary>How a schema resource is read: by which draft, and with which of its keywords.</summary>
internal sealed record Dialect(Draft Draft, Vocabularies Vocabularies)
{
    /// <summary>A draft with all its keywords.</summary>
    public Dialect(Draft draft)
        : this(draft, Vocabularies.All)
    {
    }

    /// <summary>Before 2019-09 the keywords beside <c>$ref</c> are ignored.</summary>
    public bool RefStandsAlone => Draft < Draft.V201909;

    public string IdKeyword => Draft is Draft.V4 ? "id" : "$id";

    /// <summary>The rule of a keyword; null if it means nothing here.</summary>
    private KeywordRule? Rule(string keyword) =>
        KeywordRule.Find(keyword) is { } rule && Draft >= rule.First && Draft <= rule.Last && (rule.Vocabulary & Vocabularies) is not Vocabularies.None ? rule : null;

    /// <summary>The rule of a keyword in a schema; null if it means nothing there.</summary>
    /// <param name="besideRef">Whether a <c>$ref</c> that stands alone is in the schema.</param>
    public KeywordRule? Rule(string keyword, bool besideRef) => besideRef && keyword != "$ref" ? null : Rule(keyword);

    /// <summary>Whether all keywords of a schema but its <c>$ref</c> are ignored.</summary>
    public bool IsReference(JsonElement schema) => RefStandsAlone && HasRef(schema);

    /// <summary>The URI, with its fragment, that a schema calls itself; null if it has no id.</summary>
    public string? Id(JsonElement schema) =>
        schema.ValueKind is JsonValueKind.Object && schema.TryGetProperty(IdKeyword, out var id) && id.ValueKind is JsonValueKind.String && !IsReference(schema)
            ? id.GetString()
            : null;

    private static bool HasRef(JsonElement schema) => schema.TryGetProperty("$ref", out var reference) && reference.ValueKind is JsonValueKind.String;
}
