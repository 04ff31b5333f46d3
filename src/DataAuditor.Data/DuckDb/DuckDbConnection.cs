using System.Runtime.InteropServices;

namespace DataAuditor.Data.DuckDb;

/// <summary>
/// A database in memory with one connection. It reaches no file but those allowed and no network, loads no extension, and its settings are locked.
/// </summary>
internal sealed class DuckDbConnection : SafeHandle
{
    private nint _database;

    /// <param name="allowedFile">A file that queries may read; none otherwise.</param>
    /// <exception cref="AuditException">The native library is not there.</exception>
    public DuckDbConnection(string? allowedFile = null)
        : base(0, ownsHandle: true)
    {
        DuckDbLibrary.Require();
        Open();
        if (DuckDbNative.Connect(_database, out handle) != 0) throw new DuckDbException("the engine does not connect");

        if (allowedFile is not null) Run($"SET allowed_paths = [{Sql.Text(allowedFile)}]");
        Run("SET enable_external_access = false");
        Run("SET lock_configuration = true");
    }

    public override bool IsInvalid => _database == 0;

    public DuckDbResult Query(string sql)
    {
        var failed = DuckDbNative.Prepare(handle, sql, out var statement) != 0;
        try
        {
            if (failed) throw new DuckDbException(Message(DuckDbNative.PrepareError(statement)));
            return new DuckDbResult(statement);
        }
        finally
        {
            DuckDbNative.DestroyPrepare(ref statement);
        }
    }

    public void Run(string sql)
    {
        using var result = Query(sql);
        while (result.Read())
        {
        }
    }

    public DuckDbAppender Append(string table, ReadOnlySpan<DuckDbType> types) => new(handle, table, types);

    /// <summary>The engine writes a kind before its message (<c>Parser Error:</c>) and hints after it; one line is kept.</summary>
    public static string Message(nint text)
    {
        var message = Marshal.PtrToStringUTF8(text);
        if (string.IsNullOrWhiteSpace(message)) return "the engine gives no reason";

        var end = message.AsSpan().IndexOfAny('\n', '\r');
        return end < 0 ? message : message[..end];
    }

    protected override bool ReleaseHandle()
    {
        if (handle != 0) DuckDbNative.Disconnect(ref handle);
        if (_database != 0) DuckDbNative.Close(ref _database);
        return true;
    }

    private void Open()
    {
        DuckDbNative.CreateConfig(out var config);
        try
        {
            Set("autoinstall_known_extensions", "false");
            Set("autoload_known_extensions", "false");
            Set("allow_community_extensions", "false");
            if (DuckDbNative.Open(":memory:", out _database, config, out var error) == 0) return;

            var message = Message(error);
            DuckDbNative.Free(error);
            throw new DuckDbException(message);
        }
        finally
        {
            DuckDbNative.DestroyConfig(ref config);
        }

        void Set(string name, string value)
        {
            if (DuckDbNative.SetConfig(config, name, value) != 0) throw new DuckDbException($"the engine does not know the setting {name}");
        }
    }
}
