using DataAuditor.Tables;

namespace DataAuditor.Data.Loading;

/// <summary>A table as its order wanted it.</summary>
internal sealed record WholeTable(TableOrder Order, Table Table, long Records, string Sha256, IReadOnlyList<string> Notes)
{
    public LoadedTable Loaded => new(Table, Order.Source.Path, Records, Sha256, Notes) { Files = [.. Order.Files.Where(static file => file.Data is null).Select(file => file.Path)] };
}
