namespace DataAuditor.Data.Warehouses;

/// <summary>How much a table or statement yields.</summary>
/// <param name="Rows">In all.</param>
/// <param name="Checksum">Of all values, whatever their order; null where the engine guards a snapshot, which cannot change.</param>
public sealed record WarehouseCount(long Rows, string? Checksum)
{
    /// <summary>Where the data lie in parts: how many rows each holds, by the name that messages use.</summary>
    public IReadOnlyDictionary<string, (long Rows, string Checksum)> Parts { get; init; } = new Dictionary<string, (long Rows, string Checksum)>(StringComparer.Ordinal);
}
