using DataAuditor.Media;

namespace DataAuditor.Images;

/// <summary>What holds for two images that are compared pixel by pixel.</summary>
internal static class ImagePairs
{
    /// <exception cref="ArgumentException">The images have not the same size and colours.</exception>
    public static void RequireAlike(RasterImage first, RasterImage second)
    {
        if ((first.Width, first.Height, first.Channels) != (second.Width, second.Height, second.Channels))
        {
            throw new ArgumentException($"An image of {first.Width} × {first.Height} × {first.Channels} and one of {second.Width} × {second.Height} × {second.Channels} cannot be compared.", nameof(second));
        }
    }
}
