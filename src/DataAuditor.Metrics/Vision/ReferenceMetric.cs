using System.Text.Json.Serialization;
using DataAuditor.Media;

namespace DataAuditor.Metrics.Vision;

/// <summary>How near images are to the references that their records name.</summary>
public abstract record ReferenceMetric<TState>(MetricInfo Info) : RecordMetric<TState>(Info)
    where TState : IState<TState>
{
    private const string Image = "image";

    private const string Reference = "reference_image";

    private static readonly FieldNeed[] Needed = [Image, Reference];

    [JsonIgnore]
    public sealed override IReadOnlyList<FieldNeed> Reads => Needed;

    public sealed override void Add(TState state, Sample sample, Evidence evidence)
    {
        string path = sample.Text(Image)!, referencePath = sample.Text(Reference)!;
        if (ReferencePair.Read(sample, path, referencePath) is not var (image, reference))
        {
            AddUnusable(state);
            return;
        }

        if (Add(state, image, reference) is { } value) evidence.Show(sample, -value, Info.Name, value, path, referencePath);
    }

    private protected abstract void AddUnusable(TState state);

    /// <summary>Takes in two images of one size and as many channels.</summary>
    /// <returns>How alike they are, the higher the more; null for a pair that does not speak against the data.</returns>
    private protected abstract double? Add(TState state, RasterImage image, RasterImage reference);
}
