namespace DataAuditor.Metrics.Credentials.Jumbf;

/// <summary>What superboxes of a manifest store hold.</summary>
internal static class BoxKind
{
    public const string Store = "c2pa";

    public const string Manifest = "c2ma";

    public const string DetachedManifest = "c2md";

    public const string UpdateManifest = "c2um";

    public const string CompressedManifest = "c2cm";

    public const string Claim = "c2cl";

    public const string Assertions = "c2as";

    public const string Signature = "c2cs";

    public const string Json = "json";

    public const string Cbor = "cbor";

    public const string Uuid = "uuid";

    public const string EmbeddedFile = "40CB0C32BB8A489DA70B2AD6F47F4369";
}
