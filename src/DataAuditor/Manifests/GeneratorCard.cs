using System.Globalization;
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

        var problems = new List<Diagnostic>();
        return Checked(card.Kind is JsonValueKind.Object ? card : Parse(Path.GetFullPath(card.Text!, folder), card.Location, problems), problems);
    }

    /// <exception cref="AuditException">It cannot be read, or is no card.</exception>
    public static JsonObject ReadFile(string path)
    {
        var problems = new List<Diagnostic>();
        return Checked(Parse(path, null, problems), problems);
    }

    private static JsonObject Checked(LocatedJson root, List<Diagnostic> problems)
    {
        CheckRounds(root, problems);
        return problems.Count == 0 ? root.ToNode()!.AsObject() : throw new AuditException(problems);
    }

    /// <summary>An inline card has been checked with the manifest that it stands in.</summary>
    private static LocatedJson Parse(string file, SourceLocation? namedAt, List<Diagnostic> problems)
    {
        var root = LocatedJsonParser.Parse(file, TextFile.ReadBytes(file, MaxBytes, DiagnosticCode.Manifest, "generator card", namedAt), problems);
        var schema = ManifestSchema.Written["properties"]!["generator"]!.AsObject();
        if (root.Kind is not JsonValueKind.Object)
        {
            problems.Add(new Diagnostic(DiagnosticCode.Manifest, Severity.Error, "a generator card must be an object", root.Location));
        }

        SchemaCheck.Run(root, schema, "the generator card", problems);
        return root;
    }

    /// <summary>History orders rounds by number: a round cannot come from one after it, nor from one when it is none itself.</summary>
    private static void CheckRounds(LocatedJson card, List<Diagnostic> problems)
    {
        if (card["parentRound"] is not { Number: { } parent } place) return;

        var problem = card["round"]?.Number switch
        {
            null => "'parentRound' says where a round came from, and 'round' is missing",
            { } round when parent >= round => string.Create(CultureInfo.InvariantCulture, $"'parentRound' is {parent}; it must be less than the round, {round}"),
            _ => null,
        };
        if (problem is not null) problems.Add(new Diagnostic(DiagnosticCode.Manifest, Severity.Error, problem, place.Location));
    }
}
