using DataAuditor.Data.Media;
using DataAuditor.Engine;
using DataAuditor.Images;
using DataAuditor.Media;
using DataAuditor.Models;

namespace DataAuditor.Pictures;

/// <summary>The images behind the worst records, few enough to be looked at and to stand in a page.</summary>
internal static class WorstPictures
{
    private const int OfMetric = 4;

    private const int Most = 16;

    public static IReadOnlyList<PicturedRecord> Of(IEnumerable<MeasuredMetric> measured)
    {
        var pictures = new List<PicturedRecord>();
        foreach (var one in measured.Where(one => one.Measurement is Measurement.Score))
        {
            var shown = ((Measurement.Score)one.Measurement).Evidence.Where(static exhibit => exhibit.Images is not null).Select(exhibit => Of(one.Metric.Info.Id, exhibit)).OfType<PicturedRecord>();
            pictures.AddRange(shown.Take(Math.Min(OfMetric, Most - pictures.Count)));
        }

        return pictures;
    }

    /// <returns>Null where the image cannot be shown: what is wrong with it stands in words.</returns>
    private static PicturedRecord? Of(string metric, Exhibit exhibit)
    {
        if (Read(exhibit.Images!.Image) is not { } image) return null;

        var reference = exhibit.Images.Reference is { } path ? Read(path) : null;
        var areAlike = reference is not null && (reference.Width, reference.Height, reference.Channels) == (image.Width, image.Height, image.Channels);
        return new PicturedRecord(
            metric,
            exhibit.Record,
            exhibit.Detail,
            Thumbnail.Of(image),
            reference is null ? null : Thumbnail.Of(reference),
            areAlike ? Thumbnail.Of(DifferenceMap.Of(image, reference!)) : null);
    }

    private static RasterImage? Read(string path)
    {
        try
        {
            return MediaFile.Image(path);
        }
        catch (Exception unusable) when (unusable is MediaException or ModelException)
        {
            return null;
        }
    }
}
