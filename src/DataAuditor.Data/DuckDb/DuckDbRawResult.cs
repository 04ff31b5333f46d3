using System.Runtime.InteropServices;

namespace DataAuditor.Data.DuckDb;

/// <summary><c>duckdb_result</c>: five fields that are out of use, and the one that counts.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct DuckDbRawResult
{
    public ulong Columns;

    public ulong Rows;

    public ulong Changed;

    public nint ColumnData;

    public nint Error;

    public nint Content;
}
