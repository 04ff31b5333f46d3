using DataAuditor.Tables;

namespace DataAuditor.Data.Warehouses;

/// <summary>A column of a result.</summary>
/// <param name="Declared">The type as the engine writes it, for messages.</param>
public sealed record SqlColumn(string Name, SqlType Type, string Declared = "")
{
    /// <summary>What it is in a table; integers beyond 2^53 are levels there.</summary>
    public ColumnKind Kind => Type switch
    {
        SqlType.Integer or SqlType.Decimal or SqlType.Float => ColumnKind.Number,
        SqlType.Date or SqlType.Instant => ColumnKind.Date,
        _ => ColumnKind.Category,
    };
}
