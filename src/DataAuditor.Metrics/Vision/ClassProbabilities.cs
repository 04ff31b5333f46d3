using DataAuditor.Media;
using DataAuditor.Metrics.Scores;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Vision;

/// <summary>How probable a classifier finds each class: the record's own numbers, or else a model's.</summary>
/// <param name="OfVideo">Whether of a video, whose frames' probabilities are averaged.</param>
internal sealed record ClassProbabilities(bool OfVideo) : ModelFeature<ImageTensor, double[]>(ModelRoles.ImageClassifier)
{
    private const string Field = "class_probabilities";

    /// <summary>How far from 1 the sum of rounded probabilities may lie.</summary>
    private const double Tolerance = 0.01;

    public FieldNeed Need => new(Field) { Model = this };

    public override IReadOnlyList<ImageTensor>? Inputs(Sample sample)
    {
        if (sample.Has(Field)) return null;
        if (OfVideo) return sample.Text("video") is { } video ? VideoFrames.Tensors(sample, video) : null;

        return sample.Text("image") is not { } path ? null : sample.Image(path) is { } image ? [image.ToTensor()] : [];
    }

    /// <summary>Of a record that meets <see cref="Need"/>; null where its image or video cannot be used.</summary>
    /// <exception cref="AuditException">They are no probabilities that add up to 1.</exception>
    public double[]? ValuesOf(Sample sample)
    {
        double[]? values = sample.Probabilities(Field) is { } given ? [.. given] : Of(sample) is { Count: > 0 } answers ? Mean(answers) : null;
        if (values is not null && !(Math.Abs(values.Sum() - 1) <= Tolerance)) throw sample.Wrong($"the probabilities of the classes add up to {Number.Format(values.Sum())}, and not to 1");

        return values;
    }

    private static double[] Mean(IReadOnlyList<double[]> answers)
    {
        var mean = new double[answers[0].Length];
        foreach (var answer in answers)
        {
            for (var at = 0; at < mean.Length; at++) mean[at] += answer[at] / answers.Count;
        }

        return mean;
    }
}
