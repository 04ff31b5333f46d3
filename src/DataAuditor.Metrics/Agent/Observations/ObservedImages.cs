using DataAuditor.Media;
using DataAuditor.Metrics.Vision;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Agent.Observations;

/// <summary>
/// What an agent saw, beside what it should have seen: the images of <c>frames</c> and of <c>reference_frames</c>, one against one, or the
/// episode's <c>image</c> and <c>reference_image</c>. A model may say how far apart they look.
/// </summary>
internal sealed record ObservedImages() : ModelFeature<ImagePair, double>(ModelRoles.Lpips)
{
    public const string Image = "image", Reference = "reference_image";

    /// <summary>What a record may say itself instead.</summary>
    public const string Given = "lpips";

    private const string Frames = "frames", ReferenceFrames = "reference_frames";

    /// <summary>Of an episode: of more frames so many, evenly chosen.</summary>
    private const int Most = 16;

    public static IReadOnlyList<FieldNeed> Needs { get; } = [new FieldNeed(Frames) { Or = [Image] }, new FieldNeed(ReferenceFrames) { Or = [Reference] }];

    /// <summary>The paths of what was seen and of what it is held against.</summary>
    /// <exception cref="AuditException">There are not as many of the one as of the other.</exception>
    public static IReadOnlyList<(string Seen, string Reference)> Paths(Sample sample)
    {
        if (!sample.Has(Frames) || !sample.Has(ReferenceFrames)) return sample.Text(Image) is { } image && sample.Text(Reference) is { } wanted ? [(image, wanted)] : [];

        IReadOnlyList<string> seen = sample.Texts(Frames)!, references = sample.Texts(ReferenceFrames)!;
        if (seen.Count != references.Count) throw sample.Wrong($"the field '{PlainText.OneLine(sample.NameOf(Frames))}' has {seen.Count} images, and '{PlainText.OneLine(sample.NameOf(ReferenceFrames))}' {references.Count}");

        return [.. VideoFrames.Chosen<(string, string)>([.. seen.Zip(references)], Most)];
    }

    /// <summary>Null where an image cannot be used and the audit counts such.</summary>
    public static IReadOnlyList<(RasterImage Seen, RasterImage Reference)>? Pairs(Sample sample) => sample.Once(typeof(ObservedImages), static own =>
    {
        List<(RasterImage, RasterImage)> pairs = [];
        foreach (var (seen, reference) in Paths(own))
        {
            if (ReferencePair.Read(own, seen, reference) is not { } pair) return null;

            pairs.Add(pair);
        }

        return pairs;
    });

    public override IReadOnlyList<ImagePair>? Inputs(Sample sample) => sample.Has(Given) || Paths(sample).Count == 0
        ? null
        : [.. (Pairs(sample) ?? []).Select(static pair => new ImagePair(pair.Seen.ToTensor(), pair.Reference.ToTensor()))];
}
