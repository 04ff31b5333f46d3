using System.Runtime.InteropServices;
using DataAuditor.Data.Images.Libvips;

namespace DataAuditor.Data.Tests.Images;

/// <summary>What of libvips only the tests call.</summary>
internal static unsafe partial class VipsTestNative
{
    static VipsTestNative() => NativeLibrary.SetDllImportResolver(typeof(VipsTestNative).Assembly, static (name, _, _) => name == LibvipsNative.Library ? LibvipsLibrary.Handle : 0);

    [LibraryImport(LibvipsNative.Library, EntryPoint = "g_value_set_object")]
    public static partial void SetObject(GValue* value, nint given);

    [LibraryImport(LibvipsNative.Library, EntryPoint = "g_value_get_boxed")]
    public static partial nint GetBoxed(GValue* value);

    [LibraryImport(LibvipsNative.Library, EntryPoint = "vips_blob_get")]
    public static partial byte* BlobBytes(nint blob, out nuint length);
}
