using DataAuditor.Metrics.Ratings;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Vision;

/// <summary>How well a judge finds that the text and the image of each step of a record go together.</summary>
internal sealed record JudgedAlignment(RatingScale Scale) : JudgedRating(Scale)
{
    protected override IReadOnlyList<JudgeQuestion>? QuestionsOf(Sample sample)
    {
        if (StepTexts.Instance.Contents(sample) is not { } texts || StepImages.Instance.Contents(sample) is not { } paths) return null;

        JudgeQuestion[] questions = [.. texts.Zip(paths, (text, path) => Question(sample, text, path)).OfType<JudgeQuestion>()];
        return questions.Length == texts.Count ? questions : [];
    }

    private JudgeQuestion? Question(Sample sample, string text, string path) =>
        ShownImages.Of(sample, [path]) is { } images ? new JudgeQuestion("image-text-alignment.v1", [new("text", text)], Scale.Bounds) { Images = images } : null;
}
