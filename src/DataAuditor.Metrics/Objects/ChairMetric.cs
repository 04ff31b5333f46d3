using System.Text.Json.Serialization;
using DataAuditor.Metrics.Scores;
using DataAuditor.Metrics.Vision;

namespace DataAuditor.Metrics.Objects;

/// <summary>How often texts about images name objects that the images do not show.</summary>
public abstract record ChairMetric(MetricInfo Info) : RecordMetric<ObjectHallucinations>(Info), IChecksRecords
{
    private const int MostNamed = 10;

    [Option("How objects are found in texts: by rules of its own (fixed), or as by the original program, which finds no bus (original).")]
    public ChairCompatibility Compatibility { get; init; } = ChairCompatibility.Fixed;

    [Option("A file with objects and the words for them, relative to the manifest: a line for each object, its category first, parted by commas. Without one, the project's own list of COCO's 80 categories.")]
    public string? Synonyms { get; init; }

    [Option("Whether an object that a reference text names counts as shown, beside the labels.")]
    public bool References { get; init; }

    [JsonIgnore]
    public sealed override IReadOnlyList<FieldNeed> Reads => Objects.Needs;

    private DescribedObjects Objects => new(Compatibility, Synonyms, References);

    public sealed override object FoldKey() => (typeof(ChairMetric), Objects);

    public sealed override ObjectHallucinations Empty() => new();

    public sealed override void Add(ObjectHallucinations state, Sample sample, Evidence evidence)
    {
        var caption = Objects.Of(sample);
        state.Add(sample.Index, caption);
        var hallucinated = caption.Hallucinated;
        if (hallucinated.Count > 0 && evidence.Wants(sample.Index, hallucinated.Count)) evidence.Add(new Exhibit(sample.Index, hallucinated.Count, Describe(hallucinated), Images: sample.ImagesOf(ShownImages.PathsOf(sample) is [var image, ..] ? image : null)));
    }

    /// <summary>An object that the image does not show.</summary>
    public IEnumerable<RecordFault> FaultsOf(Sample sample) =>
        Objects.Of(sample).Hallucinated.DistinctBy(static mention => mention.Name, StringComparer.Ordinal).Select(static mention => new RecordFault(Describe([mention]), mention.Name));

    public sealed override Measurement Measure(ObjectHallucinations state, MetricContext context)
    {
        // Texts that name nothing say nothing of the images.
        if (state.Mentions.Members == 0) return Info.WorstFor(state.Captions.Count == 0 ? "there is no synthetic record" : "no text names an object of the list");

        var (value, uncertainty) = Value(state, context);
        return new Measurement.Score(value) { Uncertainty = uncertainty, Parts = state.Parts, Notes = [.. state.Notes, ListNote] };
    }

    private protected abstract (double Value, Uncertainty? Uncertainty) Value(ObjectHallucinations state, MetricContext context);

    private string ListNote => Synonyms is null ? $"objects are found by list {ObjectNames.Version} of COCO's categories" : "objects are found by the list that option 'synonyms' names";

    private static string Describe(IReadOnlyList<ObjectMention> hallucinated)
    {
        var named = hallucinated.DistinctBy(static mention => mention.Word, StringComparer.Ordinal).Take(MostNamed).Select(static mention => mention.Word == mention.Name ? $"'{mention.Word}'" : $"'{mention.Word}' ({mention.Name})");
        return $"names {string.Join(", ", named)}, which the image does not show";
    }
}
