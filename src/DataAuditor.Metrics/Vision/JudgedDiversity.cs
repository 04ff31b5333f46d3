using DataAuditor.Metrics.Ratings;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Vision;

/// <summary>How varied a judge finds the pictures of a record.</summary>
/// <param name="OfVideo">Whether they are a video's frames.</param>
internal sealed record JudgedDiversity(RatingScale Scale, bool OfVideo) : JudgedRating(Scale)
{
    protected override IReadOnlyList<JudgeQuestion>? QuestionsOf(Sample sample)
    {
        var paths = OfVideo ? ShownImages.VideoOf(sample) : ShownImages.PathsOf(sample);
        if (paths.Count == 0) return null;

        return (OfVideo ? ShownImages.OfVideo(sample, paths[0]) : ShownImages.Of(sample, paths)) is { } images
            ? [new JudgeQuestion("visual-diversity.v1", [new("text", sample.Text("text") ?? "")], Scale.Bounds) { Images = images }]
            : [];
    }
}
