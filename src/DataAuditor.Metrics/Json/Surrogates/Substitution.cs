using DataAuditor.Metrics.Entities;

namespace DataAuditor.Metrics.Json.Surrogates;

/// <summary>What stood in a document, and what was put in its place.</summary>
internal readonly record struct Substitution(string Type, string Original, string Surrogate)
{
    /// <summary>
    /// Of a record: redacted entities say their value and their surrogate; or they say as their value what was put in the place of the gold
    /// entities, one by one. Null where they say positions alone.
    /// </summary>
    /// <exception cref="AuditException">Only some say their surrogate, or the two fields are not of the same entities.</exception>
    public static IReadOnlyList<Substitution>? Of(Sample sample)
    {
        var redacted = sample.EntitiesOf(EntityFields.Redacted);
        if (redacted.Any(static entity => entity.Surrogate is not null)) return [.. redacted.Select((entity, at) => Told(sample, entity, at + 1))];
        if (redacted.Count > 0 && redacted.All(static entity => entity.Value is null)) return null;

        return redacted.Count == 0 ? [] : Paired(sample, sample.EntitiesOf(EntityFields.Gold), redacted);
    }

    private static Substitution Told(Sample sample, Entity entity, int number) => entity is { Value: { } original, Surrogate: { } surrogate }
        ? new Substitution(entity.Type, original, surrogate)
        : throw sample.Wrong($"entity {number} of the field '{NameOf(sample, EntityFields.Redacted)}' must have a 'value' and a 'surrogate', since others have a 'surrogate'");

    private static Substitution[] Paired(Sample sample, IReadOnlyList<Entity> gold, IReadOnlyList<Entity> redacted)
    {
        if (gold.Count != redacted.Count) throw Unpaired(sample);

        return [.. gold.Zip(redacted, (one, other) => one.Type == other.Type && one.Value is { } original && other.Value is { } surrogate
            ? new Substitution(one.Type, original, surrogate)
            : throw Unpaired(sample))];
    }

    private static AuditException Unpaired(Sample sample) => sample.Wrong(
        $"the fields '{NameOf(sample, EntityFields.Gold)}' and '{NameOf(sample, EntityFields.Redacted)}' must list the same entities in the same order, with their types and values, where no redacted entity says its 'surrogate'");

    private static string NameOf(Sample sample, string role) => PlainText.OneLine(sample.NameOf(role));
}
