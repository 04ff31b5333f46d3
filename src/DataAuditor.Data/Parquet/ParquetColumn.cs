using System.Globalization;
using DataAuditor.Data.DuckDb;
using DataAuditor.Tables;

namespace DataAuditor.Data.Parquet;

/// <summary>A column of a Parquet file, by its type there.</summary>
internal sealed record ParquetColumn(string Name, DuckDbType Type)
{
    private const long MaxExact = 1L << 53;

    public bool IsWideInteger => Type is DuckDbType.BigInt or DuckDbType.UBigInt or DuckDbType.HugeInt or DuckDbType.UHugeInt;

    public bool IsTable => Type is not (DuckDbType.List or DuckDbType.Struct or DuckDbType.Map or DuckDbType.Union or DuckDbType.Array or DuckDbType.Blob or DuckDbType.Bit or DuckDbType.Invalid);

    public ColumnKind Kind => Type switch
    {
        DuckDbType.Date or DuckDbType.Timestamp or DuckDbType.TimestampTz or DuckDbType.TimestampSeconds or DuckDbType.TimestampMilliseconds or DuckDbType.TimestampNanoseconds => ColumnKind.Date,
        >= DuckDbType.TinyInt and <= DuckDbType.Double or DuckDbType.HugeInt or DuckDbType.UHugeInt or DuckDbType.Decimal => ColumnKind.Number,
        _ => ColumnKind.Category,
    };

    /// <summary>Whether all values of an integer column are exact as doubles.</summary>
    public string IsExact => string.Create(CultureInfo.InvariantCulture, $"coalesce(min({Sql.Name(Name)}) >= -{MaxExact} AND max({Sql.Name(Name)}) <= {MaxExact}, true)");

    /// <summary>The column as doubles, or as text.</summary>
    public string As(bool values) => (values, Kind) switch
    {
        (false, _) => $"CAST({Sql.Name(Name)} AS VARCHAR)",
        (true, ColumnKind.Date) => $"CAST(epoch_us(CAST({Sql.Name(Name)} AS TIMESTAMP)) AS DOUBLE)",
        (true, _) => $"CAST({Sql.Name(Name)} AS DOUBLE)",
    };
}
