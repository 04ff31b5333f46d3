using System.Text.Json.Serialization;
using DataAuditor.Media;
using DataAuditor.Metrics.Vision;

namespace DataAuditor.Metrics.Agent.Observations;

/// <summary>How near what an agent saw is to what it should have seen: the mean over episodes of the mean over their images.</summary>
public abstract record ObservationMetric(MetricInfo Info) : RecordMetric<MediaMeans>(Info)
{
    [JsonIgnore]
    public sealed override IReadOnlyList<FieldNeed> Reads => ObservedImages.Needs;

    public sealed override MediaMeans Empty() => new();

    public sealed override void Add(MediaMeans state, Sample sample, Evidence evidence)
    {
        if (ObservedImages.Pairs(sample) is not { } pairs)
        {
            state.AddUnusable();
            return;
        }

        var (sum, count, worst, worstPair) = (0.0, 0, double.NegativeInfinity, -1);
        foreach (var (place, (seen, reference)) in pairs.Index())
        {
            if (Compare(seen, reference) is not { } value) continue;

            sum += value;
            count++;
            if (Badness(value) > worst) (worst, worstPair) = (Badness(value), place);
        }

        double? mean = count == 0 ? null : sum / count;
        state.Add(mean, isDegenerate: pairs.Count == 0);
        if (mean is not { } own || own == Best) return;

        var (path, referencePath) = ObservedImages.Paths(sample)[worstPair];
        evidence.Show(sample, Badness(own), Info.Name, own, path, referencePath);
    }

    /// <summary>What two equal images yield; nothing to show.</summary>
    private protected abstract double? Best { get; }

    /// <summary>Null where two images have no such value.</summary>
    private protected abstract double? Compare(RasterImage seen, RasterImage reference);

    private double Badness(double value) => Info.Direction is Direction.Higher ? -value : value;
}
