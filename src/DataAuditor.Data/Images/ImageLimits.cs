using DataAuditor.Media;

namespace DataAuditor.Data.Images;

/// <summary>How large an image may be, so that a small file cannot fill the memory. What a header claims is held against it before anything is decoded.</summary>
internal static class ImageLimits
{
    public const long MostPixels = 1 << 27;

    public const long MostFileBytes = 1 << 28;

    /// <exception cref="MediaException">It is empty or too large.</exception>
    public static void Require(long width, long height)
    {
        if (width <= 0 || height <= 0) throw new MediaException($"its header says {width} × {height} pixels");
        if (width * height > MostPixels) throw new MediaException($"it is of {width} × {height} pixels, and at most {MostPixels} are read");
    }
}
