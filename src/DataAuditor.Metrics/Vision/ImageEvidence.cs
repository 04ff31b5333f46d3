using DataAuditor.Media;

namespace DataAuditor.Metrics.Vision;

/// <summary>Shows records with their images.</summary>
internal static class ImageEvidence
{
    /// <param name="weight">How bad the value is; worse is larger.</param>
    /// <param name="what">What the value is.</param>
    /// <param name="image">Its path as the record has it; null where there is none.</param>
    /// <param name="reference">That of the image that it was held against.</param>
    public static void Show(this Evidence evidence, Sample sample, double weight, string what, double value, string? image, string? reference = null)
    {
        if (evidence.Wants(sample.Index, weight)) evidence.Add(new Exhibit(sample.Index, weight, $"{what} is {Number.Format(value)}", Images: sample.ImagesOf(image, reference)));
    }

    /// <summary>Null where there is none, or its path is not known.</summary>
    public static ExhibitImages? ImagesOf(this Sample sample, string? image, string? reference = null)
    {
        if (image is null) return null;

        try
        {
            return new ExhibitImages(sample.Media.PathOf(image), reference is null ? null : sample.Media.PathOf(reference));
        }
        catch (MediaException)
        {
            // The value was made without the file, of a field of the record: then the words alone must do.
            return null;
        }
    }
}
