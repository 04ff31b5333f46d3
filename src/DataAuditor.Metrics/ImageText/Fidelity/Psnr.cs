using DataAuditor.Images;
using DataAuditor.Media;
using DataAuditor.Metrics.Scores;
using DataAuditor.Metrics.Vision;

namespace DataAuditor.Metrics.ImageText.Fidelity;

/// <summary>How little images differ from their references, in decibels.</summary>
public sealed record Psnr() : ReferenceMetric<NoiseRatios>(Description)
{
    private static readonly MetricInfo Description = new("image-text.fidelity.psnr", "Peak signal-to-noise ratio", Modality.ImageText, Dimension.Fidelity)
    {
        Summary = "Mean over records of the peak signal-to-noise ratio of image and reference, in decibels; pairs without a difference are left out and counted.",
        Formula = @"\frac{1}{N} \sum_{i=1}^N 10 \log_{10} \frac{255^2}{\text{MSE}_i}",
        Source = "Huynh-Thu and Ghanbari 2008",
        Direction = Direction.Higher,
        Range = ValueRange.NonNegative,
        Needs = Needs.None,
        PartNoun = "count",
    };

    [Option("'mean' of the images' ratios, or the ratio of the mean squared error of all pixels together: 'pooled'.")]
    public NoiseAggregate Aggregate { get; init; }

    public override NoiseRatios Empty() => new();

    public override Measurement Measure(NoiseRatios state, MetricContext context)
    {
        if (state.Errors.First.Count == 0) return Info.WorstFor(state.Unusable > 0 ? "no record has images that can be used" : "there is no synthetic record");
        if (state.Ratios.Count == 0) return Measurement.NotMeasurable("every image equals its reference, so that there is no noise");

        var (value, uncertainty) = Aggregate is NoiseAggregate.Pooled ? state.Pooled() : (state.Ratios.Mean, state.Ratios.Uncertainty?.Within(0, double.PositiveInfinity));
        return new Measurement.Score(value)
        {
            Uncertainty = uncertainty,
            Parts = [new Part("images equal to their reference", state.Equal) { IsReference = true }],
            Notes = UnusableFiles.Notes(state.Unusable, "images"),
        };
    }

    private protected override void AddUnusable(NoiseRatios state) => state.AddUnusable();

    private protected override double? Add(NoiseRatios state, RasterImage image, RasterImage reference)
    {
        var ratio = state.Add(MeanSquaredError.Of(image, reference), image.Values.Length);
        return double.IsFinite(ratio) ? ratio : null;
    }
}
