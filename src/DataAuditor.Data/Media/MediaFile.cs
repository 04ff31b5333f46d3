using DataAuditor.Data.Images;
using DataAuditor.Media;

namespace DataAuditor.Data.Media;

/// <summary>One file of an image or a video.</summary>
public static class MediaFile
{
    /// <param name="path">A full path.</param>
    /// <exception cref="MediaException">The file cannot be used.</exception>
    /// <exception cref="Models.ModelException">What decodes such files is not installed.</exception>
    public static RasterImage Image(string path)
    {
        using var file = Open(path, "there is no such file");
        return Image(file);
    }

    internal static RasterImage Image(Stream file)
    {
        if (file.Length > ImageLimits.MostFileBytes) throw new MediaException($"it has {file.Length} bytes, and at most {ImageLimits.MostFileBytes} are read");

        var bytes = new byte[file.Length];
        var length = Reading(() => file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
        return ImageDecoder.Decode(bytes.AsSpan(0, length));
    }

    /// <summary>Refusals of the system, in words without the machine's paths.</summary>
    internal static TValue Reading<TValue>(Func<TValue> read)
    {
        try
        {
            return read();
        }
        catch (UnauthorizedAccessException refusal)
        {
            throw new MediaException("reading it is not permitted", refusal);
        }
        catch (Exception refusal) when (refusal is IOException or ArgumentException)
        {
            throw new MediaException("it cannot be read", refusal);
        }
    }

    /// <param name="absence">What to say where there is none.</param>
    internal static FileStream Open(string path, string absence) => Reading(() =>
    {
        if (Directory.Exists(path)) throw new MediaException("it is a folder");

        // Pipes and devices, which may never end, have no length either.
        var named = new FileInfo(path);
        var file = named.Exists && named.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target ? target : named;
        if (!file.Exists) throw new MediaException(absence);
        if (file.Length == 0) throw new MediaException("it is empty");

        return new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
    });
}
