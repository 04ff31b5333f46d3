using DataAuditor.Catalog;

namespace DataAuditor.Metrics.History;

/// <summary>The signals that the collapse monitor follows. They are measured where a history is kept, not with every audit.</summary>
public static class SignalCatalog
{
    /// <summary>In the order of their ids.</summary>
    public static IReadOnlyList<MetricEntry> All { get; } =
    [
        MetricEntry.Of<Contraction>(HistoryJson.Default),
        MetricEntry.Of<ErrorDrift>(HistoryJson.Default),
        MetricEntry.Of<SupportCoverage>(HistoryJson.Default),
        MetricEntry.Of<TailLoss>(HistoryJson.Default),
    ];

    /// <summary>Whether an id, or a name with <c>*</c>, is about signals.</summary>
    public static bool IsSignal(string name) => name.StartsWith("history.", StringComparison.Ordinal);

    /// <summary>Those whose id matches a name with <c>*</c>.</summary>
    public static IEnumerable<MetricEntry> Match(string glob) => All.Where(entry => Glob.Matches(glob, entry.Info.Id));
}
