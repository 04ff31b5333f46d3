using DataAuditor.Data.Loading;

namespace DataAuditor.Data.Warehouses.Binary;

/// <summary>How a column of a table is read.</summary>
/// <param name="AsValues">As numbers or microseconds since 1970; otherwise as text.</param>
internal sealed record BinaryField(SqlColumn Column, ColumnLoad Load, bool AsValues);
