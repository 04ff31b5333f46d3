using System.Text.Json;
using DataAuditor.JsonSchema;
using DataAuditor.Manifests;

namespace DataAuditor.Running;

/// <summary>The schemas that a manifest names: a file for all documents, or a folder of files, each of which records ask for by its name.</summary>
internal static class SchemaFiles
{
    private static readonly string[] Endings = [".schema.json", ".json"];

    private static readonly JsonDocumentOptions Written = new() { MaxDepth = 1000 };

    /// <summary>Every file that is read.</summary>
    public static IReadOnlyList<string> Of(DataInput.File? schema) => schema switch
    {
        null => [],
        _ when Directory.Exists(schema.Path) => [.. Directory.EnumerateFiles(schema.Path, "*.json").Order(StringComparer.Ordinal)],
        _ => [schema.Path],
    };

    /// <exception cref="AuditException">A schema cannot be read, or not be used.</exception>
    public static SchemaSet Read(DataInput.File? schema)
    {
        if (schema is null) return SchemaSet.None;

        var files = Of(schema);
        if (files.Count == 0) throw new AuditException(DiagnosticCode.DataFile, $"the folder '{schema.Path}' has no .json file", schema.DeclaredAt);

        var twice = files.CountBy(NameOf, StringComparer.Ordinal).FirstOrDefault(static name => name.Value > 1).Key;
        if (twice is not null) throw new AuditException(DiagnosticCode.DataFile, $"two schemas are named '{PlainText.OneLine(twice)}'", new SourceLocation(schema.Path));

        var set = new SchemaSet(files.ToDictionary(NameOf, Parse, StringComparer.Ordinal), Directory.Exists(schema.Path) ? null : NameOf(files[0]));
        foreach (var file in files) Check(set, file);
        return set;
    }

    /// <summary>The file's name without its ending.</summary>
    private static string NameOf(string path)
    {
        var name = Path.GetFileName(path);
        return Endings.FirstOrDefault(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) is { } known ? name[..^known.Length] : name;
    }

    private static JsonElement Parse(string path)
    {
        try
        {
            return JsonElement.Parse(File.ReadAllBytes(path), Written);
        }
        catch (JsonException wrong)
        {
            throw new AuditException(DiagnosticCode.DataFile, JsonFault.Text(wrong), new SourceLocation(path, (int)(wrong.LineNumber ?? 0) + 1, (int)(wrong.BytePositionInLine ?? 0) + 1), wrong);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new AuditException(DiagnosticCode.DataFile, $"the schema cannot be read: {unreadable.Message}", new SourceLocation(path), unreadable);
        }
    }

    /// <summary>Before any record is read: a schema that is wrong is no fault of the data.</summary>
    private static void Check(SchemaSet set, string path)
    {
        try
        {
            set.Named(NameOf(path), assertsFormat: false);
        }
        catch (SchemaException unusable)
        {
            throw new AuditException(DiagnosticCode.DataFile, $"the schema cannot be used: {PlainText.OneLine(unusable.Message)}", new SourceLocation(path), unusable);
        }
    }
}
