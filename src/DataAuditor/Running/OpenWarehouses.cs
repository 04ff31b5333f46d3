using DataAuditor.Data.Warehouses;
using DataAuditor.Manifests;

namespace DataAuditor.Running;

/// <summary>The databases that an audit reads, each opened once, and what of them it reads.</summary>
internal sealed class OpenWarehouses : IDisposable
{
    private readonly Dictionary<string, Warehouse> _open = new(StringComparer.Ordinal);

    private readonly Dictionary<DataInput.Query, WarehouseData> _data = [];

    public static OpenWarehouses None { get; } = new();

    private OpenWarehouses()
    {
    }

    /// <summary>Describes and counts all that is to be read, before any of it is.</summary>
    /// <exception cref="AuditException">A connection, table or statement is wrong, or a database does not answer in full.</exception>
    public static OpenWarehouses Open(AuditManifest manifest, CancellationToken cancellation)
    {
        var warehouses = new OpenWarehouses();
        try
        {
            foreach (var query in manifest.Data.Named().Select(static named => named.Input).OfType<DataInput.Query>().Distinct())
            {
                warehouses._data.Add(query, WarehouseData.Open(warehouses.At(query.Source), query.Source, cancellation));
            }

            return warehouses;
        }
        catch
        {
            warehouses.Dispose();
            throw;
        }
    }

    public WarehouseData this[DataInput.Query query] => _data[query];

    /// <summary>Whether all that was read is still what it was: no verdict is given otherwise.</summary>
    /// <exception cref="AuditException">Something has changed, or does not answer.</exception>
    public void CheckUnchanged(CancellationToken cancellation)
    {
        foreach (var data in _data.Values) data.CheckUnchanged(cancellation);
    }

    public void Dispose()
    {
        foreach (var warehouse in _open.Values) warehouse.Dispose();
    }

    private Warehouse At(WarehouseQuery query)
    {
        if (_open.TryGetValue(query.Connection, out var warehouse)) return warehouse;

        return _open[query.Connection] = Warehouse.Open(query.Connection, query.DeclaredAt);
    }
}
