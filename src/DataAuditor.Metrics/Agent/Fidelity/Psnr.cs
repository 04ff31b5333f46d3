using DataAuditor.Images;
using DataAuditor.Media;
using DataAuditor.Metrics.Agent.Observations;
using DataAuditor.Metrics.Vision;

namespace DataAuditor.Metrics.Agent.Fidelity;

/// <summary>How little what an agent saw differs from its reference, in decibels.</summary>
public sealed record Psnr() : ObservationMetric(Description)
{
    private static readonly MetricInfo Description = new("agent.fidelity.psnr", "Peak signal-to-noise ratio", Modality.Agent, Dimension.Fidelity)
    {
        Summary = "Mean over episodes of the mean peak signal-to-noise ratio of observed images and their references, in decibels, of 16 frames of an episode at most; frames without a difference are left out, and episodes of such alone counted.",
        Formula = @"10 \log_{10} \frac{255^2}{\text{MSE}}",
        Source = "Huynh-Thu and Ghanbari 2008",
        Direction = Direction.Higher,
        Range = ValueRange.NonNegative,
        Needs = Needs.None,
        PartNoun = "count",
    };

    private protected override double? Best => null;

    public override Measurement Measure(MediaMeans state, MetricContext context)
    {
        var measurement = state.Measure(Info, "no image that differs from its reference");
        return measurement is Measurement.Score score && state.Values.Count > 0 ? score with { Parts = [new Part("episodes equal to their reference", state.Undefined - state.Degenerate) { IsReference = true }] } : measurement;
    }

    private protected override double? Compare(RasterImage seen, RasterImage reference) =>
        PeakSignalToNoise.Of(seen, reference) is var ratio && double.IsFinite(ratio) ? ratio : null;
}
