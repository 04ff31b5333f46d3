using System.Text.Json;
using System.Text.Json.Nodes;
using DataAuditor.Manifests;
using DataAuditor.Tables;

namespace DataAuditor.Running;

/// <summary>Kinds of columns that the user declares: in the manifest's <c>types</c>, else by the properties of the JSON Schema.</summary>
internal static class DeclaredKinds
{
    private const long MaxBytes = 16 << 20;

    public static IReadOnlyDictionary<string, ColumnKind> Of(AuditData data)
    {
        var kinds = data.Schema is null ? new Dictionary<string, ColumnKind>(StringComparer.Ordinal) : FromSchema(data.Schema);
        foreach (var (column, kind) in data.Types) kinds[column] = kind;
        return kinds;
    }

    private static Dictionary<string, ColumnKind> FromSchema(DataInput.File file)
    {
        var bytes = TextFile.ReadBytes(file.Path, MaxBytes, DiagnosticCode.DataFile, "schema", file.DeclaredAt);
        try
        {
            var properties = JsonNode.Parse(bytes) is JsonObject schema ? schema["properties"] as JsonObject : null;
            return (properties ?? throw new AuditException(DiagnosticCode.DataFile, "the schema of a table is an object with 'properties'", new SourceLocation(file.Path)))
                .Select(property => (property.Key, Kind: KindOf(property.Value as JsonObject)))
                .Where(property => property.Kind is not null)
                .ToDictionary(property => property.Key, property => property.Kind!.Value, StringComparer.Ordinal);
        }
        catch (JsonException broken)
        {
            throw new AuditException(
                DiagnosticCode.DataFile, "the schema is not JSON", new SourceLocation(file.Path, (int)(broken.LineNumber ?? 0) + 1), broken);
        }
    }

    /// <summary>Null where the schema leaves the kind open.</summary>
    private static ColumnKind? KindOf(JsonObject? property)
    {
        var types = property?["type"] switch
        {
            JsonArray several => several.Select(one => one?.ToString()).Where(one => one is not "null").ToArray(),
            JsonValue one => [one.ToString()],
            _ => [],
        };
        return types switch
        {
            ["number" or "integer"] => ColumnKind.Number,
            ["boolean"] => ColumnKind.Category,
            ["string"] => property!["format"]?.ToString() is "date" or "date-time" ? ColumnKind.Date : ColumnKind.Category,
            _ => null,
        };
    }
}
