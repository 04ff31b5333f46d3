using System.Text.Json.Serialization;
using DataAuditor.Metrics.Ratings;
using DataAuditor.Metrics.Text.Embeddings;
using DataAuditor.Metrics.Vision;

namespace DataAuditor.Metrics.ImageText.Fidelity;

/// <summary>How well the texts and the images of a record go together, step by step.</summary>
public sealed record Alignment() : RecordMetric<MediaMeans>(Description)
{
    private static readonly MetricInfo Description = new("image-text.fidelity.alignment", "Image-text alignment", Modality.ImageText, Dimension.Fidelity)
    {
        Summary = "Mean over records of how well texts and images go together: the mean over a record's steps of the cosine similarity of their embeddings, or a judge's score.",
        Formula = @"\frac{1}{N} \sum_m \frac{1}{L_m} \sum_{\ell=1}^{L_m} \mathcal{S}_{\text{align}}(t_\ell, v_\ell)",
        Source = "Ham et al. 2024; Chen et al. 2025, CoMM; Radford et al. 2021, CLIP",
        Direction = Direction.Higher,
        Needs = Needs.None,
    };

    [Option("'cosine' of embeddings, or a 'judge' that is shown texts and images.")]
    public AlignmentMethod Method { get; init; }

    [Option("For 'judge': the lowest and the highest score, as [low, high]; the metric's score is how far up this scale the value is.")]
    public RatingScale Scale { get; init; } = RatingScale.FivePoints;

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Method is AlignmentMethod.Cosine
        ? [StepTexts.Instance.Need, StepImages.Instance.Need]
        : [new FieldNeed(JudgedRating.Field) { Model = Judge }];

    private ValueRange Bounds => Method is AlignmentMethod.Cosine ? new ValueRange(-1, 1) : Scale.Bounds;

    private JudgedAlignment Judge => new(Scale);

    public override double? ScoreOf(double value) => Math.Clamp((value - Bounds.Low) / (Bounds.High - Bounds.Low), 0, 1);

    public override MediaMeans Empty() => new();

    public override void Add(MediaMeans state, Sample sample, Evidence evidence)
    {
        if (Method is AlignmentMethod.Judge) AddJudged(state, sample, evidence);
        else if (StepTexts.Instance.Vectors(sample) is { } texts && StepImages.Instance.Vectors(sample) is { } images) AddCosines(state, sample, evidence, texts, images);
        else state.AddUnusable();
    }

    public override Measurement Measure(MediaMeans state, MetricContext context) =>
        state.Measure(Info with { Range = Bounds }, Method is AlignmentMethod.Cosine ? "no step, or an embedding of length 0" : "no rating");

    private void AddJudged(MediaMeans state, Sample sample, Evidence evidence)
    {
        var ratings = sample.Has(JudgedRating.Field)
            ? Scale.Checked(sample, sample.RatingsOf(JudgedRating.Field), $"a rating of the field '{PlainText.OneLine(sample.NameOf(JudgedRating.Field))}'")
            : Judge.RatingsOf(sample);
        if (!sample.Has(JudgedRating.Field) && Judge.Of(sample) is { Count: 0 } && StepTexts.Instance.Contents(sample) is { Count: > 0 })
        {
            state.AddUnusable();
            return;
        }

        double? mean = ratings.Count == 0 ? null : ratings.Average();
        state.Add(mean, isDegenerate: Judge.Of(sample) is { Count: 0 });
        if (mean is { } rating && rating < Scale.Bounds.High) evidence.Show(sample, Scale.Bounds.High - rating, "the judge's score", rating, StepImages.Instance.Contents(sample) is [var first, ..] ? first : null);
    }

    private static void AddCosines(MediaMeans state, Sample sample, Evidence evidence, IReadOnlyList<double[]> texts, IReadOnlyList<double[]> images)
    {
        if (texts.Count != images.Count) throw sample.Wrong($"there are {texts.Count} texts and {images.Count} images");

        var (sum, worst, worstStep) = (0.0, double.PositiveInfinity, 0);
        for (var step = 0; step < texts.Count; step++)
        {
            if (texts[step].Length != images[step].Length) throw sample.Wrong($"a text's embedding has {texts[step].Length} numbers, and its image's {images[step].Length}: they are of two models");
            if (VectorAlgebra.Cosine(texts[step], images[step]) is not { } cosine)
            {
                state.Add(null, isDegenerate: true);
                return;
            }

            sum += cosine;
            if (cosine < worst) (worst, worstStep) = (cosine, step);
        }

        double? mean = texts.Count == 0 ? null : sum / texts.Count;
        state.Add(mean, isDegenerate: true);
        if (mean is { } value and < 1) evidence.Show(sample, 1 - value, "the mean cosine", value, StepImages.Instance.Contents(sample)?[worstStep]);
    }
}
