using DataAuditor.Data.Files;

namespace DataAuditor.Data.Warehouses.Binary;

/// <summary>A database that sends a table's values as it holds them, many rows at a time: no value is written as text on the one side to be read again on the other.</summary>
internal interface IBinaryTables
{
    /// <summary>Whether all values of a column are what a table can hold as numbers or times, none rounded and none beyond the calendar, as an expression of true and false; null where they are by their type.</summary>
    string? IsExact(SqlColumn column);

    /// <summary>Whether the column's numbers or times can be sent as such; otherwise they are sent as text and read from it.</summary>
    bool SendsValues(SqlColumn column);

    /// <summary>All rows, block by block; a block is overwritten by the next. Those of a table come in any order.</summary>
    IEnumerable<BinaryBlock> Blocks(SourceFile file, IReadOnlyList<BinaryField> fields, CancellationToken cancellation);
}
