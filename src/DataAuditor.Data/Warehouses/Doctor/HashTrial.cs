using System.Globalization;
using DataAuditor.Data.Warehouses.Drawing;

namespace DataAuditor.Data.Warehouses.Doctor;

/// <summary>The hash by which rows are drawn, on a tiny table: the same on every server, another for every row, and below a threshold where it says so.</summary>
internal static class HashTrial
{
    private const long Half = 1L << (RowHash.Bits - 1);

    /// <param name="copies">How often each of the table's rows is there.</param>
    /// <returns>What is wrong; null where nothing is.</returns>
    public static string? Difference(Warehouse warehouse, string from, IReadOnlyList<SqlColumn> columns, int copies, int rows, CancellationToken cancellation)
    {
        var hash = RowHash.Of(warehouse.Dialect)!.Of(columns);
        var sql = string.Create(CultureInfo.InvariantCulture, $"SELECT {hash}, count(*), count(CASE WHEN {hash} < {Half} THEN 1 END) FROM {from} GROUP BY {hash}");
        (long Hash, long Rows, long Below)[] groups = [.. warehouse.Query(sql, cancellation).Select(static row => (row.Integer(0), row.Integer(1), row.Integer(2)))];
        if (groups.Length != rows) return string.Create(CultureInfo.InvariantCulture, $"{groups.Length} hashes of {rows} rows that differ");
        if (groups.Any(group => group.Rows != copies)) return "equal rows have other hashes on other servers";
        if (groups.Any(static group => group.Hash is < 0 or >= 1L << RowHash.Bits)) return "a hash is out of range";
        return groups.Any(static group => group.Below != (group.Hash < Half ? group.Rows : 0)) ? "hashes are compared wrongly" : null;
    }
}
