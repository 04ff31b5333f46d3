using System.Text.Json;

namespace DataAuditor.JsonSchema.Compilation;

/// <summary>The published metaschemas, which need not be registered; each is read when it is first named.</summary>
internal static class Metaschemas
{
    private const string Json201909 = "https://json-schema.org/draft/2019-09/";
    private const string Json202012 = "https://json-schema.org/draft/2020-12/";

    /// <summary>The draft that a published metaschema describes; null for other URIs.</summary>
    public static Draft? DraftOf(string uri) => uri switch
    {
        "http://json-schema.org/draft-04/schema" => Draft.V4,
        "http://json-schema.org/draft-06/schema" => Draft.V6,
        "http://json-schema.org/draft-07/schema" => Draft.V7,
        Json201909 + "schema" => Draft.V201909,
        Json202012 + "schema" => Draft.V202012,
        _ => null,
    };

    /// <summary>The keywords that a vocabulary's URI stands for; null if it is not known.</summary>
    public static Vocabularies? Vocabulary(string uri) => uri switch
    {
        Json201909 + "vocab/core" or Json202012 + "vocab/core" => Vocabularies.Core,
        Json201909 + "vocab/applicator" => Vocabularies.Applicator | Vocabularies.Unevaluated,
        Json202012 + "vocab/applicator" => Vocabularies.Applicator,
        Json202012 + "vocab/unevaluated" => Vocabularies.Unevaluated,
        Json201909 + "vocab/validation" or Json202012 + "vocab/validation" => Vocabularies.Validation,
        Json201909 + "vocab/meta-data" or Json202012 + "vocab/meta-data" => Vocabularies.MetaData,
        Json201909 + "vocab/format" or Json202012 + "vocab/format-annotation" => Vocabularies.Format,
        Json202012 + "vocab/format-assertion" => Vocabularies.FormatAssertion,
        Json201909 + "vocab/content" or Json202012 + "vocab/content" => Vocabularies.Content,
        _ => null,
    };

    /// <summary>A published metaschema or one of its parts; null for other URIs.</summary>
    public static JsonElement? Find(string uri)
    {
        var name = DraftOf(uri) switch
        {
            Draft.V4 => "draft-04",
            Draft.V6 => "draft-06",
            Draft.V7 => "draft-07",
            Draft.V201909 => "2019-09",
            Draft.V202012 => "2020-12",
            _ => Part(uri, Json201909, "2019-09-") ?? Part(uri, Json202012, "2020-12-"),
        };
        using var stream = name is null ? null : typeof(Metaschemas).Assembly.GetManifestResourceStream($"DataAuditor.JsonSchema.Metaschemas.{name}.json");
        if (stream is null) return null;

        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }

    private static string? Part(string uri, string draft, string prefix)
    {
        const string Folder = "meta/";
        return uri.StartsWith(draft + Folder, StringComparison.Ordinal) ? prefix + uri[(draft.Length + Folder.Length)..] : null;
    }
}
