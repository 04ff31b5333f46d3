using System.Runtime.InteropServices;
using DataAuditor.Native;

namespace DataAuditor.Data.DuckDb;

/// <summary>The native library; nothing is loaded before the first call that needs it.</summary>
internal static class DuckDbLibrary
{
    private static readonly NativeEngine Engine = new("DuckDB", DuckDbNative.Library, "DATAAUDITOR_DUCKDB");

    static DuckDbLibrary() => NativeLibrary.SetDllImportResolver(typeof(DuckDbLibrary).Assembly, (name, _, _) => name == DuckDbNative.Library ? Engine.Handle : 0);

    /// <exception cref="AuditException">The library is not there; the message says how to get it.</exception>
    public static void Require()
    {
        if (Engine.Handle == 0) throw new AuditException(DiagnosticCode.DataFile, Engine.Absence());
    }
}
