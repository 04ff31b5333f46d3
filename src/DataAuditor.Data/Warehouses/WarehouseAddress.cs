using System.Globalization;

namespace DataAuditor.Data.Warehouses;

/// <summary>The address of a database, as a variable of the environment holds it.</summary>
/// <param name="Connection"><c>env:NAME</c>.</param>
/// <param name="Scheme">Which kind of database it is.</param>
/// <param name="Rest">Behind <c>scheme://</c> or <c>ado:</c>; the whole of a connection string.</param>
internal sealed record WarehouseAddress(string Connection, string Scheme, string Rest, SourceLocation? Place)
{
    private const string Prefix = "env:";

    private const string Forms = "clickhouse://user:password@host:port/database, postgresql://…, a connection string of PostgreSQL's driver (Host=…), or ado:FACTORY TYPE;…";

    /// <exception cref="AuditException">The variable is none, not set, or holds no known address. No message repeats what it holds.</exception>
    public static WarehouseAddress Read(string connection, SourceLocation? place)
    {
        if (!connection.StartsWith(Prefix, StringComparison.Ordinal) || connection.Length == Prefix.Length)
        {
            throw Wrong("a connection is named by the variable of the environment that holds it: 'env:NAME'; its password stands nowhere else", place);
        }

        var value = Environment.GetEnvironmentVariable(connection[Prefix.Length..])?.Trim();
        if (string.IsNullOrEmpty(value)) throw Wrong($"the variable '{PlainText.OneLine(connection[Prefix.Length..])}' is not set; it is to hold {Forms}", place);

        return Parse(connection, value, place);
    }

    private static WarehouseAddress Parse(string connection, string value, SourceLocation? place)
    {
        var end = value.IndexOf("://", StringComparison.Ordinal);
        var scheme = end > 0 && value.AsSpan(0, end).IndexOfAnyExceptInRange('a', 'z') < 0 ? value[..end] : null;
        if (scheme is "clickhouse" or "clickhouses" or "postgres" or "postgresql") return new WarehouseAddress(connection, scheme, value[(end + 3)..], place);
        if (scheme is null && value.StartsWith("ado:", StringComparison.OrdinalIgnoreCase)) return new WarehouseAddress(connection, "ado", value[4..], place);
        if (scheme is null && value.Contains('=', StringComparison.Ordinal)) return new WarehouseAddress(connection, "postgresql", value, place) { IsKeywords = true };

        throw Wrong($"{PlainText.OneLine(connection)} holds no address of a database that is known: it is to hold {Forms}", place);
    }

    /// <summary>Whether it is a connection string of keywords and values.</summary>
    public bool IsKeywords { get; private init; }

    /// <summary>User, password, hosts, database and options of <c>user:password@host:port,host2:port2/database?name=value</c>.</summary>
    public UrlParts Url(int defaultPort)
    {
        var (before, options) = Cut(Rest, '?');
        var at = before.LastIndexOf('@');
        var (user, password) = Cut(at < 0 ? "" : before[..at], ':');
        var (hosts, database) = Cut(before[(at + 1)..], '/');
        var named = options.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(static option => Cut(option, '=')).ToList();
        return new UrlParts(
            Uri.UnescapeDataString(user),
            Uri.UnescapeDataString(password),
            [.. hosts.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(host => HostOf(host, defaultPort))],
            Uri.UnescapeDataString(database),
            named.DistinctBy(static option => option.Before, StringComparer.Ordinal).ToDictionary(static option => option.Before, static option => Uri.UnescapeDataString(option.After), StringComparer.Ordinal));
    }

    /// <summary>An error of the address itself.</summary>
    public AuditException Wrong(string message) => Wrong($"{PlainText.OneLine(Connection)}: {message}", Place);

    private static AuditException Wrong(string message, SourceLocation? place) => new(DiagnosticCode.Manifest, message, place);

    /// <summary>A host with its port; those of IPv6 stand in brackets.</summary>
    private (string Host, int Port) HostOf(string text, int defaultPort)
    {
        var colon = text.LastIndexOf(':');
        if (colon < 0 || text.EndsWith(']')) return (Uri.UnescapeDataString(text), defaultPort);
        return int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536 && colon > 0
            ? (Uri.UnescapeDataString(text[..colon]), port)
            : throw Wrong("the address has a port that is none; a password with ':', '@', '/' or '?' is written percent-encoded (%40 for '@')");
    }

    private static (string Before, string After) Cut(string text, char separator) =>
        text.IndexOf(separator, StringComparison.Ordinal) is var at and >= 0 ? (text[..at], text[(at + 1)..]) : (text, "");

    /// <summary>An address in its parts.</summary>
    internal sealed record UrlParts(string User, string Password, IReadOnlyList<(string Host, int Port)> Hosts, string Database, IReadOnlyDictionary<string, string> Options);
}
