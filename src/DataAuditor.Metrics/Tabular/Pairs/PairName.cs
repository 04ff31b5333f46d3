using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Pairs;

internal static class PairName
{
    /// <summary><c>age|income</c>, in the order of the real table.</summary>
    public static string Of(ColumnPair first, ColumnPair second) => $"{first.Name}|{second.Name}";
}
