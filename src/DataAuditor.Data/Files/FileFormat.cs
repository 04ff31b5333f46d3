namespace DataAuditor.Data.Files;

internal enum FileFormat
{
    Csv,
    Tsv,
    Json,
    JsonLines,
    Parquet,
}
