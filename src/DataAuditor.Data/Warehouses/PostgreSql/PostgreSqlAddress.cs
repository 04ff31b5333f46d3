using System.Data.Common;
using System.Globalization;
using Npgsql;

namespace DataAuditor.Data.Warehouses.PostgreSql;

/// <summary>A PostgreSQL server, and how it is asked.</summary>
internal sealed class PostgreSqlAddress
{
    private const int Port = 5432;

    private const int DefaultSeconds = 60;

    public PostgreSqlAddress(WarehouseAddress address)
    {
        var builder = Builder(address);
        Seconds = builder.ContainsKey("Command Timeout") && builder.CommandTimeout > 0 ? builder.CommandTimeout : DefaultSeconds;

        // The server ends a statement first, which leaves a reason; the driver ends what the server no longer can.
        builder.CommandTimeout = Seconds + 2;
        builder.Timeout = Math.Min(Seconds, 60);
        builder.ApplicationName ??= "data-auditor";
        builder.TcpKeepAlive = true;
        builder.Pooling = false;
        builder.PersistSecurityInfo = false;
        builder.IncludeErrorDetail = false;
        ConnectionString = builder.ConnectionString;
        Server = $"{builder.Host}:{builder.Port.ToString(CultureInfo.InvariantCulture)}";
        Faults = new WarehouseFaults(address.Connection, [builder.Password ?? "", builder.SslPassword ?? ""], address.Place);
    }

    public string ConnectionString { get; }

    /// <summary>Host and port, for messages.</summary>
    public string Server { get; }

    /// <summary>How long a statement may take.</summary>
    public int Seconds { get; }

    public WarehouseFaults Faults { get; }

    private static NpgsqlConnectionStringBuilder Builder(WarehouseAddress address)
    {
        try
        {
            return address.IsKeywords ? new NpgsqlConnectionStringBuilder(address.Rest) : OfUrl(address);
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or KeyNotFoundException or InvalidCastException or OverflowException)
        {
            // The driver's words may repeat what the variable holds.
            throw address.Wrong("it is no connection string that PostgreSQL's driver can read");
        }
    }

    private static NpgsqlConnectionStringBuilder OfUrl(WarehouseAddress address)
    {
        var url = address.Url(Port);
        if (url.Hosts is not [var (host, port)]) throw address.Wrong("the address names one host");

        DbConnectionStringBuilder builder = new NpgsqlConnectionStringBuilder { Host = host, Port = port, Username = url.User, Password = url.Password.Length == 0 ? null : url.Password };
        if (url.Database.Length > 0) builder["Database"] = url.Database;
        foreach (var (name, value) in url.Options) builder[KeywordOf(name)] = value;
        return (NpgsqlConnectionStringBuilder)builder;
    }

    /// <summary>The names of libpq's parameters where the driver has others.</summary>
    private static string KeywordOf(string parameter) => parameter switch
    {
        "timeout" => "Command Timeout",
        "connect_timeout" => "Timeout",
        "sslmode" => "SSL Mode",
        "sslrootcert" => "Root Certificate",
        "application_name" => "Application Name",
        "options" => "Options",
        _ => parameter,
    };
}
