namespace DataAuditor.Metrics.Tests;

internal static class PartDetails
{
    /// <summary>A further number about a part; null where it has none of that name.</summary>
    public static double? Detail(this Part part, string name) =>
        part.Details.Where(detail => detail.Key == name).Select(detail => (double?)detail.Value).SingleOrDefault();
}
