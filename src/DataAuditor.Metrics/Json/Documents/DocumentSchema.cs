using System.Text.Json;
using DataAuditor.JsonSchema;

namespace DataAuditor.Metrics.Json.Documents;

/// <summary>Which schema a record's document is held against.</summary>
internal static class DocumentSchema
{
    /// <summary>The role of a record's own.</summary>
    public const string Field = "schema";

    /// <summary>
    /// The record's own beside an output: the schema itself, or the name of one; else the audit's. Null where there is none.
    /// </summary>
    /// <param name="isAlwaysOwn">Whether it is the record's own without an output too.</param>
    /// <exception cref="AuditException">The schema cannot be used, or none has the name.</exception>
    public static Schema? Of(Sample sample, bool assertsFormat, bool isAlwaysOwn = false)
    {
        try
        {
            return Own(sample, isAlwaysOwn) switch
            {
                null => sample.Schemas.HasCommon ? sample.Schemas.Common(assertsFormat) : null,
                { ValueKind: JsonValueKind.String } => Named(sample, sample.Text(Field)!, assertsFormat),
                { } schema => sample.Schemas.Of(schema, assertsFormat),
            };
        }
        catch (SchemaException unusable)
        {
            throw sample.Wrong($"the schema cannot be used: {PlainText.OneLine(unusable.Message)}");
        }
    }

    /// <summary>A record that is itself the document may well have a field of that name, which means nothing here.</summary>
    private static JsonElement? Own(Sample sample, bool isAlwaysOwn) => sample.Fault is null && (isAlwaysOwn || sample.IsGiven(GeneratedDocument.Output)) ? sample.Json(Field) switch
    {
        { ValueKind: JsonValueKind.Null } => null,
        var own => own,
    } : null;

    private static Schema Named(Sample sample, string name, bool assertsFormat) => sample.Schemas.Named(name, assertsFormat)
        ?? throw sample.Wrong($"no schema is named '{PlainText.OneLine(name)}'{(sample.Schemas.Names.Any() ? $"; there are {PlainText.OneLine(string.Join(", ", sample.Schemas.Names), maxLength: 200)}" : ": the manifest's data has no 'schema'")}");
}
