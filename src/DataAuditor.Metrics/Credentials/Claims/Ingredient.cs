using DataAuditor.Metrics.Credentials.Cbor;
using DataAuditor.Metrics.Credentials.Jumbf;

namespace DataAuditor.Metrics.Credentials.Claims;

/// <summary>What an ingredient assertion says, of versions 1 to 3.</summary>
internal sealed class Ingredient
{
    private static readonly string[] Kinds = ["success", "informational", "failure"];

    private readonly CborValue _content;

    private Ingredient(CborValue content, int version, Relationship relationship)
    {
        (_content, Version, Relationship) = (content, version, relationship);
        Manifest = HashedUri.Find(content["activeManifest"]) ?? HashedUri.Find(content["c2pa_manifest"]);
        Signature = HashedUri.Find(content["claimSignature"]);
    }

    public int Version { get; }

    public Relationship Relationship { get; }

    /// <summary>The manifest of the ingredient; null for one without.</summary>
    public HashedUri? Manifest { get; }

    public HashedUri? Signature { get; }

    /// <summary>The manifest by name.</summary>
    public string? ManifestLabel => Manifest is null ? null : JumbfUri.ManifestOf(Manifest.Uri) ?? Manifest.Uri;

    public bool HasResults => _content["validationResults"] is not null;

    /// <returns>Null where it is malformed.</returns>
    public static Ingredient? Find(AssertionBox assertion)
    {
        if (assertion.Cbor is not { Kind: CborKind.Map } content) return null;

        Relationship? relationship = content["relationship"]?.Text switch
        {
            "parentOf" => Relationship.ParentOf,
            "componentOf" => Relationship.ComponentOf,
            "inputTo" => Relationship.InputTo,
            _ => null,
        };
        var isWhole = assertion.Version > 2
            || (content["dc:title"]?.Text is not null && content["dc:format"]?.Text is not null && (assertion.Version == 2 || content["instanceID"]?.Text is not null));
        return relationship is { } known && isWhole ? new Ingredient(content, assertion.Version, known) : null;
    }

    /// <summary>What checks of the ingredient came to when it was taken in: whoever did so knew, so it is no news.</summary>
    public IEnumerable<Status> Recorded()
    {
        var results = _content["validationResults"];
        if (results is null) return Statuses(_content["validationStatus"]);

        var ofDeltas = (results["ingredientDeltas"]?.Items ?? []).SelectMany(delta => OfCodes(delta["validationDeltas"]));
        return OfCodes(results["activeManifest"]).Concat(ofDeltas);
    }

    private IEnumerable<Status> OfCodes(CborValue? codes) => Kinds.SelectMany(kind => Statuses(codes?[kind]));

    private IEnumerable<Status> Statuses(CborValue? list)
    {
        foreach (var item in list?.Items ?? [])
        {
            if (item["code"]?.Text is not { } code) continue;

            var uri = item["url"]?.Text;
            if (uri is not null && Manifest is not null && JumbfUri.ManifestOf(Manifest.Uri) is { } manifest) uri = JumbfUri.AbsoluteStatus(manifest, uri);
            yield return new Status(code, StatusCode.KindOf(code), uri);
        }
    }
}
