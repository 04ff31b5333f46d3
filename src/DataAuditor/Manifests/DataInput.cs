using DataAuditor.Data.Warehouses;
using DataAuditor.Tables;

namespace DataAuditor.Manifests;

/// <summary>Where a data set comes from.</summary>
public abstract record DataInput
{
    private DataInput()
    {
    }

    /// <param name="Path">Absolute; may hold <c>*</c> and <c>?</c>.</param>
    public sealed record File(string Path, SourceLocation? DeclaredAt = null) : DataInput;

    /// <summary>A table or statement of a database.</summary>
    public sealed record Query(WarehouseQuery Source) : DataInput
    {
        /// <summary>Null where it is left to what each way costs.</summary>
        public QueryReading? Reading { get; init; }
    }

    /// <summary>A table that the caller already has, as assertions do.</summary>
    public sealed record InMemory(Table Table) : DataInput;
}
