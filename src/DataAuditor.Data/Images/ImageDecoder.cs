using DataAuditor.Data.Images.Libvips;
using DataAuditor.Data.Images.Png;
using DataAuditor.Media;

namespace DataAuditor.Data.Images;

/// <summary>
/// Image files to pixels. The content tells the kind, whatever the file is called. PNG, PNM and BMP are decoded here, whether libvips is
/// installed or not, so that their pixels never hang on it; JPEG, WebP, GIF, TIFF and AVIF by libvips.
/// </summary>
/// <remarks>
/// Pixels are as they are stored: colour profiles are not applied, rotation marks (EXIF) not followed, transparency is left out, of 16 bits
/// the upper 8 are taken, and of several frames or pages the first. An image that is cut off or damaged is refused, not filled up.
/// </remarks>
public static class ImageDecoder
{
    private const string Known = "JPEG, PNG, WebP, GIF, TIFF, AVIF, BMP and PNM";

    /// <exception cref="MediaException">The file is no image, broken, or too large.</exception>
    /// <exception cref="Models.ModelException">What decodes such files is not installed.</exception>
    public static RasterImage Decode(ReadOnlySpan<byte> file) => file switch
    {
        [] => throw new MediaException("it is empty"),
        _ when file.StartsWith(PngFile.Signature) => PngDecoder.Decode(file),
        [0xFF, 0xD8, 0xFF, ..] => LibvipsDecoder.Decode(file, "jpegload_buffer"),
        _ when file.StartsWith("GIF8"u8) => LibvipsDecoder.Decode(file, "gifload_buffer"),
        _ when file.StartsWith("RIFF"u8) && file.Length > 12 && file[8..].StartsWith("WEBP"u8) => LibvipsDecoder.Decode(file, "webpload_buffer"),
        _ when file.StartsWith("II*\0"u8) || file.StartsWith("MM\0*"u8) || file.StartsWith("II+\0"u8) || file.StartsWith("MM\0+"u8) => LibvipsDecoder.Decode(file, "tiffload_buffer"),
        _ when file.Length > 12 && file[4..].StartsWith("ftyp"u8) => LibvipsDecoder.Decode(file, "heifload_buffer"),
        [(byte)'B', (byte)'M', ..] => BmpDecoder.Decode(file),
        [(byte)'P', >= (byte)'1' and <= (byte)'6', ..] => PnmDecoder.Decode(file),
        _ => throw new MediaException($"it is no image of a known kind ({Known})"),
    };
}
