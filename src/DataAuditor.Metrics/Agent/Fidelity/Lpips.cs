using System.Text.Json;
using System.Text.Json.Serialization;
using DataAuditor.Metrics.Agent.Observations;
using DataAuditor.Metrics.Vision;

namespace DataAuditor.Metrics.Agent.Fidelity;

/// <summary>How far what an agent saw looks from its reference, to a network that was taught by people.</summary>
public sealed record Lpips() : RecordMetric<MediaMeans>(Description)
{
    private static readonly MetricInfo Description = new("agent.fidelity.lpips", "Learned perceptual image patch similarity", Modality.Agent, Dimension.Fidelity)
    {
        Summary = "Mean over episodes of the mean perceptual distance of observed images and their references: the field 'lpips', a number or one for each frame, or else what a model of that role says of 16 frames of an episode at most.",
        Formula = @"\sum_l \frac{1}{H_l W_l} \sum_{h,w} \lVert w_l \odot (\hat{f}_{h,w,x}^l - \hat{f}_{h,w,y}^l) \rVert_2^2",
        Source = "Zhang et al. 2018",
        Direction = Direction.Lower,
        Range = ValueRange.NonNegative,
        Needs = Needs.None,
    };

    private static readonly ObservedImages Pairs = new();

    private static readonly FieldNeed[] Needed = [new FieldNeed(ObservedImages.Given) { Model = Pairs }];

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    public override MediaMeans Empty() => new();

    public override void Add(MediaMeans state, Sample sample, Evidence evidence)
    {
        var distances = GivenBy(sample) ?? Pairs.Of(sample)!;
        if (distances.Count == 0)
        {
            if (sample.Has(ObservedImages.Given)) state.Add(null, isDegenerate: true);
            else state.AddUnusable();
            return;
        }

        if (distances.Any(static distance => !(distance >= 0 && double.IsFinite(distance)))) throw sample.Wrong("a perceptual distance is below 0, or no finite number");

        var mean = distances.Average();
        state.Add(mean);
        if (mean > 0) evidence.Show(sample, mean, "the mean distance", mean, sample.Has(ObservedImages.Image) ? sample.Text(ObservedImages.Image) : null, sample.Has(ObservedImages.Reference) ? sample.Text(ObservedImages.Reference) : null);
    }

    public override Measurement Measure(MediaMeans state, MetricContext context) => state.Measure(Info, "no distance");

    private static IReadOnlyList<double>? GivenBy(Sample sample) => sample.Json(ObservedImages.Given) switch
    {
        null or { ValueKind: JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.Array } => sample.Numbers(ObservedImages.Given),
        _ => [sample.Number(ObservedImages.Given)!.Value],
    };
}
