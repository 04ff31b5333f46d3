using DataAuditor.Media;

namespace DataAuditor.Metrics.Vision;

/// <summary>An image and what it is held against.</summary>
internal static class ReferencePair
{
    /// <summary>Both, in as many channels; null where one cannot be used and the audit counts such.</summary>
    /// <exception cref="AuditException">They are not of one size.</exception>
    public static (RasterImage Image, RasterImage Reference)? Read(Sample sample, string path, string referencePath)
    {
        if (sample.Image(path) is not { } image || sample.Image(referencePath) is not { } reference) return null;

        if ((image.Width, image.Height) != (reference.Width, reference.Height))
        {
            throw sample.Wrong($"the image '{PlainText.OneLine(path)}' has {image.Width} × {image.Height} pixels, and its reference '{PlainText.OneLine(referencePath)}' {reference.Width} × {reference.Height}");
        }

        return image.Channels == reference.Channels ? (image, reference) : (image.InColors(), reference.InColors());
    }
}
