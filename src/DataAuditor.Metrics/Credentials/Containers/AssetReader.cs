namespace DataAuditor.Metrics.Credentials.Containers;

/// <summary>
/// Finds manifest stores in JPEG, PNG, GIF, RIFF (WebP, WAV, AVI), TIFF and files of ISO boxes (MP4, MOV, HEIF, AVIF). A file is of the kind
/// that its first bytes say, whatever it is called. No manifest is read from SVG, PDF, MP3, FLAC, JPEG XL or ZIP.
/// </summary>
internal static class AssetReader
{
    /// <exception cref="CredentialFormatException">The file is not what its format says, or has more than one store.</exception>
    public static Asset Read(ByteSource source)
    {
        if (source.Has(0, [0xFF, 0xD8, 0xFF])) return JpegFile.Read(source);
        if (source.Has(0, PngFile.Signature)) return PngFile.Read(source);
        if (source.Has(0, "GIF8"u8)) return GifFile.Read(source);
        if (source.Has(0, "RIFF"u8)) return RiffFile.Read(source);
        if (source.Has(0, "II"u8) || source.Has(0, "MM"u8)) return TiffFile.Read(source);
        return source.Has(4, "ftyp"u8) ? BmffFile.Read(source) : Asset.Bare;
    }
}
