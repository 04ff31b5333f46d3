using System.Text.Json;
using System.Text.Json.Serialization;
using DataAuditor.Metrics.Text.Embeddings;
using DataAuditor.Metrics.Vision;

namespace DataAuditor.Metrics.VideoText.Fidelity;

/// <summary>How much an object that is tracked through a video stays the same from frame to frame.</summary>
public sealed record IdentityConsistency() : RecordMetric<TrackMeans>(Description)
{
    private const string Tracks = "tracks";

    private const string Frames = "frames";

    private static readonly MetricInfo Description = new("video-text.fidelity.identity-consistency", "Identity consistency", Modality.VideoText, Dimension.Fidelity)
    {
        Summary = "Mean over videos, and of each over its tracked objects, of the mean cosine similarity of an object's embeddings in adjacent frames; tracks of one frame, and those with an embedding of length 0, are left out.",
        Formula = @"\frac{1}{F-1} \sum_{\tau=1}^{F-1} \cos(f_E(o_{i,\tau}), f_E(o_{i,\tau+1}))",
        Source = "The LLM Data Auditor, section 6.2.2",
        Direction = Direction.Higher,
        Range = new ValueRange(-1, 1),
        Needs = Needs.None,
    };

    private static readonly FieldNeed[] Needed = [Tracks];

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    public override TrackMeans Empty() => new();

    public override void Add(TrackMeans state, Sample sample, Evidence evidence)
    {
        IReadOnlyList<double[]>[] tracks = [.. TracksOf(sample)];
        var withoutDirection = tracks.Count(static track => track.Any(static frame => !VectorAlgebra.HasDirection(frame)));
        double[] cosines = [.. tracks.Select(AdjacentCosine).OfType<double>()];
        double? mean = cosines.Length == 0 ? null : cosines.Average();
        state.WithoutDirection += withoutDirection;
        state.Videos.Add(mean, isDegenerate: withoutDirection > 0 || tracks.All(static track => track.Count == 0));
        if (mean is { } value and < 1) evidence.Show(sample, 1 - value, "the mean cosine of adjacent frames", value, image: null);
    }

    public override Measurement Measure(TrackMeans state, MetricContext context)
    {
        var measurement = state.Videos.Measure(Info, "no track of two frames whose embeddings have a direction", "videos");
        return measurement is Measurement.Score score ? score with { Notes = [.. score.Notes, .. state.Notes] } : measurement;
    }

    /// <summary>Null where a pair of frames has no cosine, or there is no pair.</summary>
    private static double? AdjacentCosine(IReadOnlyList<double[]> frames)
    {
        if (frames.Count < 2) return null;

        var sum = 0.0;
        for (var frame = 1; frame < frames.Count; frame++)
        {
            if (VectorAlgebra.Cosine(frames[frame - 1], frames[frame]) is not { } cosine) return null;
            sum += cosine;
        }

        return sum / (frames.Count - 1);
    }

    private static IEnumerable<IReadOnlyList<double[]>> TracksOf(Sample sample)
    {
        var field = PlainText.OneLine(sample.NameOf(Tracks));
        if (sample.Structure(Tracks) is not { ValueKind: JsonValueKind.Array } tracks) throw sample.Wrong($"the field '{field}' must be an array of tracks");

        var number = 0;
        foreach (var track in tracks.EnumerateArray())
        {
            number++;
            if (track.ValueKind is not JsonValueKind.Object || !track.TryFind(Frames, out var frames)) throw sample.Wrong($"track {number} of the field '{field}' has no '{Frames}'");
            yield return sample.Vectors(frames, $"'{Frames}' of track {number} of the field '{field}'");
        }
    }
}
