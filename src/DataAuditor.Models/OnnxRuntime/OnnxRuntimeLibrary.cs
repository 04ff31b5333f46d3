using System.Runtime.InteropServices;
using DataAuditor.Native;

namespace DataAuditor.Models.OnnxRuntime;

/// <summary>The native library and its table of functions; nothing is loaded before the first call that needs it.</summary>
internal static unsafe class OnnxRuntimeLibrary
{
    /// <summary>The table of this version has every function used here, and later ones begin with it.</summary>
    private const uint ApiVersion = 17;

    private static readonly NativeEngine Engine = new("ONNX Runtime", "onnxruntime", "DATAAUDITOR_ONNXRUNTIME");

    private static readonly Lazy<(nint Table, string Version)> Api = new(FindTable);

    /// <summary>0 if the library is not there or older than <see cref="ApiVersion"/>.</summary>
    public static nint Table => Api.Value.Table;

    /// <exception cref="OnnxRuntimeMissingException">There is no library that serves; the message says how to get one.</exception>
    public static void Require()
    {
        var (table, version) = Api.Value;
        if (table == 0) throw new OnnxRuntimeMissingException(Absence(version, Engine.Absence()));
    }

    /// <param name="version">The library's own; empty if there is no library.</param>
    public static string Absence(string version, string absence) => version.Length == 0 ? absence
        : $"ONNX Runtime {version} is too old, 1.{ApiVersion} is needed; set {Engine.Variable} to the path of a later {Engine.FileName}";

    private static (nint Table, string Version) FindTable()
    {
        if (Engine.Handle == 0 || !NativeLibrary.TryGetExport(Engine.Handle, "OrtGetApiBase", out var getBase)) return (0, "");

        // Two functions: one gives the table of a version, the other the version's name.
        var functions = ((delegate* unmanaged<void**>)getBase)();
        var version = Marshal.PtrToStringUTF8(((delegate* unmanaged<nint>)functions[1])()) ?? "";
        return (((delegate* unmanaged<uint, nint>)functions[0])(ApiVersion), version);
    }
}
