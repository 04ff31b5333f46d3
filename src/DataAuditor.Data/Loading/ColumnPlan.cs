using DataAuditor.Tables;

namespace DataAuditor.Data.Loading;

/// <summary>A column as it shall be read.</summary>
/// <param name="Kind">Null where the data tell it.</param>
/// <param name="Authority">Who says so, for a message: <c>as declared</c>, <c>as in the real data</c>.</param>
internal sealed record ColumnPlan(string Name, ColumnKind? Kind, string Authority = "", bool KeepsMisfits = false);
