using System.Text.Json;
using DataAuditor.Metrics.Ratings;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Vision;

/// <summary>Whether a video does what its plan says.</summary>
internal sealed record PlanFulfilment() : JudgedTruth("plan_fulfilled")
{
    public static PlanFulfilment Instance { get; } = new();

    protected override IReadOnlyList<JudgeQuestion>? QuestionsOf(Sample sample)
    {
        if (sample.Value("plan") is not { } plan || sample.Text("video") is not { } video) return null;

        // A plan may be a structure as well as a text.
        var words = plan.ValueKind is JsonValueKind.String ? sample.Text("plan")! : plan.GetRawText();
        return ShownImages.OfVideo(sample, video) is { } frames ? [new JudgeQuestion("plan-fulfilled.v1", [new("plan", words)], ValueRange.Unit) { Images = frames }] : [];
    }
}
