using System.Globalization;

namespace DataAuditor.Data.Warehouses.ClickHouse;

/// <summary>One shard of a distributed table.</summary>
/// <param name="Server">Its host and port; those of its replicas behind <c>|</c>.</param>
/// <param name="Checksum">The expressions that count its rows and add up their checksum.</param>
internal sealed record ClickHouseShard(long Number, string Server, string Database, string Table, string Checksum)
{
    /// <summary>As messages name the server.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"shard {Number} ({Server})");

    /// <summary>As messages name what it holds.</summary>
    public string Shown => $"{Database}.{Table} on {Name}";

    /// <summary>A statement that reads a table of that server alone. It ends in the password: servers do not log it, and faults blot it out.</summary>
    public ClickHouseStatement Select(string expressions, ClickHouseAddress address, string database, string table, TimeSpan timeout)
    {
        var dialect = ClickHouseDialect.Instance;
        var sql = $"SELECT {expressions} FROM remote({dialect.Text(Server)}, {dialect.Name(database)}, {dialect.Name(table)}, {dialect.Text(address.User)}";
        return address.Password.Length == 0
            ? new ClickHouseStatement($"{sql})", timeout)
            : ClickHouseStatement.OfSecret($"{sql}, ", $"{dialect.Text(address.Password)})", timeout);
    }
}
