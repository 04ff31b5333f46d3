using DataAuditor.Data.Loading;

namespace DataAuditor.Data.Parquet;

/// <summary>How a column of the table is read from the file.</summary>
internal sealed record ParquetField(ParquetColumn Column, ColumnLoad Load, bool AsValues);
