using System.Text.Json;
using System.Text.Json.Nodes;

namespace DataAuditor.Manifests;

/// <summary>The card of how the data was made: inline in the manifest, or a file of its own.</summary>
internal static class GeneratorCard
{
    private const long MaxBytes = 1 << 20;

    public static JsonObject? Read(LocatedJson? card, string folder)
    {
        if (card is null) return null;
        if (card.Kind is JsonValueKind.Object) return card.ToNode()!.AsObject();

        var file = Path.GetFullPath(card.Text!, folder);
        var problems = new List<Diagnostic>();
        var root = LocatedJsonParser.Parse(file, TextFile.ReadBytes(file, MaxBytes, DiagnosticCode.Manifest, "generator card", card.Location), problems);
        var schema = ManifestSchema.Written["properties"]!["generator"]!.AsObject();
        if (root.Kind is not JsonValueKind.Object)
        {
            problems.Add(new Diagnostic(DiagnosticCode.Manifest, Severity.Error, "a generator card must be an object", root.Location));
        }

        SchemaCheck.Run(root, schema, "the generator card", problems);
        return problems.Count == 0 ? root.ToNode()!.AsObject() : throw new AuditException(problems);
    }
}
