using System.Text.Json;

namespace DataAuditor.Metrics.Entities;

/// <summary>The entities that a document has, and those that were redacted in it.</summary>
internal static class EntityFields
{
    public const string Gold = "gold_entities";

    public const string Redacted = "redacted_entities";

    /// <summary>Those of one field, read once for all metrics; none where the record lacks it.</summary>
    /// <exception cref="AuditException">The field is no array of entities.</exception>
    public static IReadOnlyList<Entity> EntitiesOf(this Sample sample, string role) => sample.Once((typeof(Entity), role), sample => Read(sample, role));

    private static IReadOnlyList<Entity> Read(Sample sample, string role)
    {
        if (!sample.Has(role)) return [];

        return sample.Structure(role) is { ValueKind: JsonValueKind.Array } items
            ? [.. items.EnumerateArray().Select((item, at) => new EntityReader(sample, role, item, at + 1).Read())]
            : throw sample.Wrong($"the field '{PlainText.OneLine(sample.NameOf(role))}' must be an array of entities");
    }
}
