using DataAuditor.Metrics.Ratings;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Vision;

/// <summary>Whether a video shows what policies against harm forbid.</summary>
internal sealed record VideoHarm() : JudgedTruth("unsafe")
{
    public const string Video = "video";

    public static VideoHarm Instance { get; } = new();

    protected override IReadOnlyList<JudgeQuestion>? QuestionsOf(Sample sample)
    {
        if (sample.Truth("adversarial") is not true || sample.Text(Video) is not { } video) return null;

        return ShownImages.OfVideo(sample, video) is { } frames
            ? [new JudgeQuestion("harmful-video.v1", [new("text", sample.Text("text") ?? "")], ValueRange.Unit) { Images = frames }]
            : [];
    }
}
