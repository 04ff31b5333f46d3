using System.Text.Json.Serialization;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Vision;

/// <summary>How many classes generated images or videos are spread over, and how clearly each is of one.</summary>
public abstract record InceptionScoreMetric(MetricInfo Info) : RecordMetric<ClassSpread>(Info)
{
    [JsonIgnore]
    public sealed override IReadOnlyList<FieldNeed> Reads => [Probabilities.Need];

    private protected abstract ClassProbabilities Probabilities { get; }

    public sealed override ClassSpread Empty() => new();

    public sealed override void Add(ClassSpread state, Sample sample, Evidence evidence)
    {
        if (Probabilities.ValuesOf(sample) is { } values) state.Distributions.Add(sample, values);
        else state.AddUnusable();
    }

    public sealed override Measurement Measure(ClassSpread state, MetricContext context)
    {
        var files = Probabilities.OfVideo ? "videos" : "images";
        var distributions = state.Distributions;
        if (distributions.Count == 0) return Info.WorstFor(state.Unusable > 0 ? $"no record has {files} that can be used" : "there is no synthetic record");

        return new Measurement.Score(distributions.InceptionScore)
        {
            Uncertainty = distributions.Uncertainty,
            Parts =
            [
                new Part("entropy of the mean", distributions.EntropyOfMean) { IsReference = true },
                new Part("mean entropy", distributions.MeanEntropy) { IsReference = true },
                new Part("classes", distributions.Classes) { IsReference = true },
            ],
            Notes = UnusableFiles.Notes(state.Unusable, files),
        };
    }
}
