using DataAuditor.Catalog;

namespace DataAuditor.Metrics;

/// <summary>Every metric of the folder tree. The list itself is written by the build from the tree, so it cannot lag behind.</summary>
public static partial class MetricCatalog
{
    private static readonly Lazy<IReadOnlyList<MetricEntry>> Ordered = new(static () => [.. Entries().OrderBy(entry => entry.Info.Id, StringComparer.Ordinal)]);

    /// <summary>All metrics in the order of their ids.</summary>
    public static IReadOnlyList<MetricEntry> All => Ordered.Value;

    public static MetricEntry? Find(string id) => All.FirstOrDefault(entry => entry.Info.Id == id);

    /// <summary>The metrics whose id matches a name with <c>*</c>.</summary>
    public static IEnumerable<MetricEntry> Match(string glob) => All.Where(entry => Glob.Matches(glob, entry.Info.Id));
}
