namespace DataAuditor.Metrics.Credentials.Jumbf;

/// <summary>What the boxes of a manifest are called.</summary>
internal static class BoxLabel
{
    public const string Assertions = "c2pa.assertions";

    public const string Signature = "c2pa.signature";

    public const string DataBoxes = "c2pa.databoxes";
}
