using System.Text.Unicode;
using DataAuditor.Data.Warehouses.Binary;

namespace DataAuditor.Data.Warehouses.ClickHouse;

/// <summary>
/// ClickHouse's texts are bytes, and its JSON has U+FFFD where they are no UTF-8, without a word. Where that character arrives, the bytes themselves are
/// looked at: it may stand in the data.
/// </summary>
internal static class ClickHouseTexts
{
    public static bool AreSuspect(SqlRow row) => row.Bytes.IndexOf("\uFFFD"u8) >= 0;

    /// <summary>The columns that hold texts.</summary>
    public static SqlColumn[] Of(IReadOnlyList<SqlColumn> columns) => [.. columns.Where(static column => column.Type is SqlType.Text or SqlType.Json)];

    /// <summary>The bytes of a column as an expression.</summary>
    public static string Bytes(SqlColumn column) => $"hex(toString({ClickHouseDialect.Instance.Name(column.Name)}))";

    /// <summary>What is wrong with a row of bytes.</summary>
    /// <returns>Null where nothing is.</returns>
    public static string? Fault(SqlRow bytes, IReadOnlyList<SqlColumn> columns, long number)
    {
        for (var column = 0; column < columns.Count; column++)
        {
            var text = Convert.FromHexString(bytes.Text(column) ?? "");
            if (!Utf8.IsValid(text)) return BinaryBlock.NoText(columns[column], text, number);
        }

        return null;
    }
}
