using System.Globalization;
using Npgsql;

namespace DataAuditor.Data.Tests.Warehouses.Servers;

/// <summary>A PostgreSQL server on loopback, in a folder of its own; users need a password. It refuses to run as root, and then runs as the user whom its package made.</summary>
public sealed class PostgreSqlServer : IDisposable
{
    public const string Password = @"r&d'x\@:/?%;""";

    private const string Owner = "postgres";

    private readonly string _folder = Directory.CreateTempSubdirectory("postgresql-").FullName;

    private readonly int _port = ServerProcess.FreePort();

    private readonly ServerProcess? _server;

    public PostgreSqlServer()
    {
        try
        {
            if (ServerPrograms.Missing is { } missing) throw new InvalidOperationException(missing);

            var data = Path.Combine(_folder, "data");
            var password = Path.Combine(_folder, "password");
            File.WriteAllText(password, Password);
            if (IsRoot) ServerProcess.Run("chown", "-R", Owner, _folder);
            Run(ServerPrograms.InitDb!, "-D", data, "-U", "writer", "-A", "scram-sha-256", $"--pwfile={password}", "-E", "UTF8", "--locale=C", "--no-sync");
            string[] arguments = ["-D", data, "-p", Port, "-c", "listen_addresses=127.0.0.1", "-c", $"unix_socket_directories={_folder}", "-c", "fsync=off", "-c", "dynamic_shared_memory_type=mmap"];
            _server = IsRoot
                ? new ServerProcess("setpriv", [.. AsOwner, ServerPrograms.Postgres!, .. arguments], _folder)
                : new ServerProcess(ServerPrograms.Postgres!, arguments, _folder);
            _server.Start(Answers);
            Execute($"CREATE ROLE reader LOGIN PASSWORD '{Password.Replace("'", "''", StringComparison.Ordinal)}'; ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO reader; CREATE ROLE stranger LOGIN PASSWORD '{Password.Replace("'", "''", StringComparison.Ordinal)}'");
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Host and port, as messages name it.</summary>
    public string Name => $"127.0.0.1:{Port}";

    public string Address => AddressOf("reader");

    /// <summary>The number of the system's shared memory that it holds; null where it does not run.</summary>
    public string? SharedMemory => File.Exists(PidFile) && File.ReadAllLines(PidFile) is [_, _, _, _, _, _, var memory, ..] ? memory.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^1] : null;

    private string PidFile => Path.Combine(_folder, "data", "postmaster.pid");

    private static bool IsRoot => Environment.UserName == "root";

    private static string[] AsOwner => [$"--reuid={Owner}", $"--regid={Owner}", "--clear-groups"];

    private string Port => _port.ToString(CultureInfo.InvariantCulture);

    public string AddressOf(string user) => $"postgresql://{user}:{Uri.EscapeDataString(Password)}@{Name}/postgres?timeout=30";

    /// <summary>Runs statements as a user who may write.</summary>
    public void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = _port, Username = "writer", Password = Password, Database = "postgres", Pooling = false }.ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    /// <summary>Ends it without warning. What the system keeps of it then is taken back here: nobody will start it again.</summary>
    public void Kill()
    {
        var memory = SharedMemory;
        _server!.Kill();
        if (memory is not null) ServerProcess.Run("ipcrm", "-m", memory);
    }

    public void Hang() => _server!.Hang();

    public void Wake() => _server!.Wake();

    public void Dispose()
    {
        // Its fast way to end: connections are broken off, and nothing is left in the system's memory.
        _server?.End("-INT");
        _server?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static void Run(string program, params string[] arguments)
    {
        if (IsRoot) ServerProcess.Run("setpriv", [.. AsOwner, program, .. arguments]);
        else ServerProcess.Run(program, arguments);
    }

    private bool Answers()
    {
        try
        {
            Execute("SELECT 1");
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}
