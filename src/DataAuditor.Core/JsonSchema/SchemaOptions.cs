namespace DataAuditor.JsonSchema;

/// <summary>How schemas are read and documents judged.</summary>
public sealed record SchemaOptions
{
    /// <summary>The draft of schemas without <c>$schema</c>; 2020-12 by default.</summary>
    public Draft DefaultDraft { get; init; } = Draft.V202012;

    /// <summary>The documents that <c>$ref</c> and <c>$schema</c> may name beside the published metaschemas. Nothing is ever fetched.</summary>
    public SchemaRegistry Registry { get; init; } = new();

    /// <summary>
    /// Whether <c>format</c> rejects what it describes wrongly. False by default, as the drafts have it: then it is a note to the reader.
    /// Formats that no draft defines are never asserted.
    /// </summary>
    public bool AssertFormat { get; init; }

    /// <summary>Whether <c>contentEncoding</c> and <c>contentMediaType</c> are asserted in draft 7 schemas, where that is a choice; false by default.</summary>
    public bool AssertContent { get; init; }

    /// <summary>
    /// The longest that one pattern may work on one string; a second by default. Only patterns with look-around or back-references need it,
    /// all others take time linear in the string. A pattern that runs out of time makes the document fail with <see cref="SchemaError.Limit"/>.
    /// </summary>
    public TimeSpan PatternTimeout { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How deep documents and schemas may nest; 1,000 by default. A deeper document fails with <see cref="SchemaError.Limit"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1 or more than 100,000.</exception>
    public int MaxDepth
    {
        get;
        init => field = value is >= 1 and <= 100_000 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The depth must be from 1 to 100,000.");
    } = 1_000;

    /// <summary>After how many failures of one document no more are listed; 1,000 by default. The verdict does not depend on it.</summary>
    public int MaxErrors { get; init; } = 1_000;
}
