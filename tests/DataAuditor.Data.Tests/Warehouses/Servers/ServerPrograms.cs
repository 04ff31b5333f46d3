namespace DataAuditor.Data.Tests.Warehouses.Servers;

/// <summary>Where the servers' programs stand; what to install where they do not.</summary>
internal static class ServerPrograms
{
    /// <summary>Debian keeps programs of PostgreSQL outside the path.</summary>
    private const string PostgreSqlFolder = "/usr/lib/postgresql";

    public static string? ClickHouse { get; } = Find("clickhouse-server", ["/usr/sbin", "/usr/bin"]);

    public static string? Postgres { get; } = Find("postgres", OfVersions());

    public static string? InitDb { get; } = Find("initdb", OfVersions());

    public static string? Missing { get; } = (ClickHouse, Postgres, InitDb) switch
    {
        (null, _, _) => "clickhouse-server is not installed (apt-get install clickhouse-server)",
        (_, null, _) or (_, _, null) => "PostgreSQL's server is not installed (apt-get install postgresql)",
        _ => null,
    };

    private static string[] OfVersions() => Directory.Exists(PostgreSqlFolder)
        ? [.. Directory.GetDirectories(PostgreSqlFolder).OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin"))]
        : [];

    private static string? Find(string program, IEnumerable<string> folders) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Concat(folders).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
