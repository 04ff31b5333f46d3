using System.Globalization;
using DataAuditor.Data.Files;

namespace DataAuditor.Data.Parquet;

/// <summary>How far a Parquet file was read, by its rows.</summary>
/// <param name="length">Of the file.</param>
/// <param name="rows">Of the file.</param>
/// <param name="sha256">Of the file.</param>
internal sealed class RowPosition(long length, long rows, string sha256) : IReadPosition
{
    public long RowsTaken { get; set; }

    public long BytesTaken => rows == 0 ? length : (long)((Int128)length * RowsTaken / rows);

    public string Sha256SoFar() => string.Create(CultureInfo.InvariantCulture, $"{sha256} {RowsTaken}");
}
