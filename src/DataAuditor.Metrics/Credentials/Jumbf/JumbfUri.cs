namespace DataAuditor.Metrics.Credentials.Jumbf;

/// <summary>The references within a manifest store: <c>self#jumbf=/c2pa/MANIFEST/BOX/LABEL</c>, or relative to the manifest.</summary>
internal static class JumbfUri
{
    private const string Prefix = "self#jumbf";

    private const string Store = "c2pa";

    public static string OfManifest(string manifest) => $"{Prefix}=/{Store}/{manifest}";

    public static string OfSignature(string manifest) => $"{OfManifest(manifest)}/{BoxLabel.Signature}";

    public static string OfAssertion(string manifest, string label) => $"{OfManifest(manifest)}/{BoxLabel.Assertions}/{label}";

    /// <summary>The manifest that a reference names; null where it is relative.</summary>
    public static string? ManifestOf(string uri) => Parts(uri) is ["", Store, var manifest, ..] ? manifest : null;

    /// <summary>The assertion that a reference names; null where it names none.</summary>
    public static string? AssertionOf(string uri) => Parts(uri) switch
    {
        ["", Store, _, BoxLabel.Assertions or BoxLabel.DataBoxes, var label, ..] => label,
        [BoxLabel.Assertions, var label, ..] => label,
        _ => null,
    };

    /// <summary>The last part of a reference.</summary>
    public static string LabelOf(string uri) => Parts(uri)[^1];

    public static string Absolute(string manifest, string uri) => ManifestOf(uri) is null ? $"{OfManifest(manifest)}/{Normal(uri)}" : uri;

    /// <summary>As a status of an ingredient has it: only references into a store are made absolute.</summary>
    public static string AbsoluteStatus(string manifest, string uri) => uri.StartsWith(Prefix, StringComparison.Ordinal) ? Absolute(manifest, uri) : uri;

    private static string[] Parts(string uri) => Normal(uri).Split('/');

    private static string Normal(string uri)
    {
        var parts = uri.Split('=');
        var path = parts.Length == 1 ? parts[0] : parts[1];
        return path.StartsWith(Store + "/", StringComparison.Ordinal) ? "/" + path : path;
    }
}
