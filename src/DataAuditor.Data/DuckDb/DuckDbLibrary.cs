using DataAuditor.Native;

namespace DataAuditor.Data.DuckDb;

/// <summary>The native library; nothing is loaded before the first call that needs it.</summary>
internal static class DuckDbLibrary
{
    private static readonly NativeEngine Engine = NativeEngines.Add("DuckDB", DuckDbNative.Library, "DATAAUDITOR_DUCKDB");

    /// <exception cref="AuditException">The library is not there; the message says how to get it.</exception>
    public static void Require()
    {
        if (Engine.Handle == 0) throw new AuditException(DiagnosticCode.DataFile, Engine.Absence());
    }
}
