using DataAuditor.Media;

namespace DataAuditor.Data.Images.Libvips;

/// <summary>Decodes by libvips: JPEG exactly as libjpeg does. Colour profiles are not applied and rotation marks not followed.</summary>
internal static unsafe class LibvipsDecoder
{
    private const int FailOnWarning = 3;

    private const int SequentialAccess = 1;

    private const int UnsignedByte = 0;

    private const int UnsignedShort = 2;

    private const int Cmyk = 15;

    /// <summary>Red, green, blue and transparency.</summary>
    private const int MostBands = 4;

    /// <summary>Errors are told without regard to threads: while one image is asked for its own, no other is decoded.</summary>
    private static readonly ReaderWriterLockSlim Telling = new();

    /// <param name="loader">The operation of libvips that reads such files from memory.</param>
    /// <exception cref="MediaException">The file is broken, or of a kind that is not taken.</exception>
    /// <exception cref="Models.ModelException">The library is not there.</exception>
    public static RasterImage Decode(ReadOnlySpan<byte> file, string loader)
    {
        LibvipsLibrary.Require();
        Telling.EnterReadLock();
        try
        {
            if (TryDecode(file, loader) is { } image) return image;
        }
        finally
        {
            Telling.ExitReadLock();
        }

        Telling.EnterWriteLock();
        try
        {
            LibvipsLibrary.TakeErrors();
            return TryDecode(file, loader) ?? throw Broken(LibvipsLibrary.TakeErrors());
        }
        finally
        {
            Telling.ExitWriteLock();
        }
    }

    private static RasterImage? TryDecode(ReadOnlySpan<byte> file, string loader)
    {
        fixed (byte* bytes = file)
        {
            var operation = LibvipsNative.NewOperation(loader);
            if (operation == 0) throw new MediaException("this build of libvips does not read such files");

            var blob = LibvipsNative.NewBlob(0, bytes, (nuint)file.Length);
            try
            {
                SetBlob(operation, "buffer", blob);
                Set(operation, "fail-on", FailOnWarning);
                Set(operation, "access", SequentialAccess);
                return LibvipsNative.Build(ref operation) == 0 ? Pixels(operation) : null;
            }
            finally
            {
                LibvipsNative.ReleaseOutputs(operation);
                LibvipsNative.Release(operation);
                LibvipsNative.ReleaseArea(blob);
            }
        }
    }

    private static RasterImage? Pixels(nint operation)
    {
        var output = default(GValue);
        LibvipsNative.Init(ref output, LibvipsNative.ImageType());
        try
        {
            LibvipsNative.GetProperty(operation, "out", ref output);
            var image = LibvipsNative.GetObject(ref output);
            var (width, height, bands) = (LibvipsNative.Width(image), LibvipsNative.Height(image), LibvipsNative.Bands(image));
            ImageLimits.Require(width, height);
            if (bands is < 1 or > MostBands) throw new MediaException($"its pixels have {bands} values each, and at most {MostBands} are read");
            if (LibvipsNative.Interpretation(image) == Cmyk) throw new MediaException("it is in CMYK, which has no exact red, green and blue; convert it to RGB");

            var bytesEach = LibvipsNative.Format(image) switch
            {
                UnsignedByte => 1,
                UnsignedShort => 2,
                _ => throw new MediaException("its pixels are neither of 8 nor of 16 bits"),
            };
            var values = LibvipsNative.WriteToMemory(image, out var length);
            if (values is null) return null;

            try
            {
                return PixelRows.Image(width, height, bands, bytesEach, new ReadOnlySpan<byte>(values, checked((int)length)));
            }
            finally
            {
                LibvipsNative.Free(values);
            }
        }
        finally
        {
            LibvipsNative.Unset(ref output);
        }
    }

    private static void Set(nint operation, string name, int number)
    {
        var value = default(GValue);
        LibvipsNative.Init(ref value, GValue.IntType);
        LibvipsNative.SetInt(ref value, number);
        LibvipsNative.SetProperty(operation, name, ref value);
        LibvipsNative.Unset(ref value);
    }

    private static void SetBlob(nint operation, string name, nint blob)
    {
        var value = default(GValue);
        LibvipsNative.Init(ref value, LibvipsNative.BlobType());
        LibvipsNative.SetBoxed(ref value, blob);
        LibvipsNative.SetProperty(operation, name, ref value);
        LibvipsNative.Unset(ref value);
    }

    private static MediaException Broken(string errors) =>
        new(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [var first, ..] ? $"it is broken: {first}" : "it is broken");
}
