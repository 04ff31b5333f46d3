using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using DataAuditor.Native;

namespace DataAuditor.Data;

/// <summary>The native engines that this assembly calls; each is found by its own rules.</summary>
internal static class NativeEngines
{
    private static readonly ConcurrentDictionary<string, NativeEngine> ByLibrary = new(StringComparer.Ordinal);

    static NativeEngines() => NativeLibrary.SetDllImportResolver(typeof(NativeEngines).Assembly, static (library, _, _) => ByLibrary.TryGetValue(library, out var engine) ? engine.Handle : 0);

    /// <inheritdoc cref="NativeEngine(string, string, string)"/>
    public static NativeEngine Add(string name, string library, string variable) => ByLibrary.GetOrAdd(library, _ => new NativeEngine(name, library, variable));
}
