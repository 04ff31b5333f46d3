using DataAuditor.Data.Images.Libvips;

namespace DataAuditor.Data.Tests.Images;

/// <summary>Makes files of the kinds that libvips reads, by libvips.</summary>
internal static unsafe class VipsImages
{
    /// <param name="png">What to make them of.</param>
    /// <param name="saver">The operation that writes them.</param>
    /// <param name="options">Numbers of the operation, by name.</param>
    public static byte[] Save(byte[] png, string saver, params (string Name, int Value)[] options)
    {
        LibvipsLibrary.Require();
        fixed (byte* bytes = png)
        {
            var blob = LibvipsNative.NewBlob(0, bytes, (nuint)png.Length);
            var load = Run("pngload_buffer", operation => Set(operation, "buffer", LibvipsNative.BlobType(), blob));
            var image = Get(load, "out");
            if (saver == "cmyk")
            {
                load = Run("colourspace", operation =>
                {
                    Set(operation, "in", LibvipsNative.ImageType(), image, isObject: true);
                    Set(operation, "space", 15);
                });
                image = Get(load, "out");
                saver = "jpegsave_buffer";
            }

            var save = Run(saver, operation =>
            {
                Set(operation, "in", LibvipsNative.ImageType(), image, isObject: true);
                foreach (var (name, value) in options) Set(operation, name, value);
            });
            var saved = default(GValue);
            LibvipsNative.Init(ref saved, LibvipsNative.BlobType());
            LibvipsNative.GetProperty(save, "buffer", ref saved);
            var data = VipsTestNative.BlobBytes(VipsTestNative.GetBoxed(&saved), out var length);
            return new ReadOnlySpan<byte>(data, (int)length).ToArray();
        }
    }

    private static nint Run(string name, Action<nint> set)
    {
        var operation = LibvipsNative.NewOperation(name);
        set(operation);
        return LibvipsNative.Build(ref operation) == 0 ? operation : throw new InvalidOperationException($"{name}: {LibvipsLibrary.TakeErrors()}");
    }

    private static nint Get(nint operation, string name)
    {
        var value = default(GValue);
        LibvipsNative.Init(ref value, LibvipsNative.ImageType());
        LibvipsNative.GetProperty(operation, name, ref value);
        return LibvipsNative.GetObject(ref value);
    }

    private static void Set(nint operation, string name, int number)
    {
        var value = default(GValue);
        LibvipsNative.Init(ref value, GValue.IntType);
        LibvipsNative.SetInt(ref value, number);
        LibvipsNative.SetProperty(operation, name, ref value);
    }

    private static void Set(nint operation, string name, nuint type, nint given, bool isObject = false)
    {
        var value = default(GValue);
        LibvipsNative.Init(ref value, type);
        if (isObject) VipsTestNative.SetObject(&value, given);
        else LibvipsNative.SetBoxed(ref value, given);
        LibvipsNative.SetProperty(operation, name, ref value);
    }
}
