using System.Globalization;
using System.Text.Json.Serialization;
using DataAuditor.Distances;
using DataAuditor.Metrics.Vectors;

namespace DataAuditor.Metrics.Vision;

/// <summary>How far generated images or videos lie from others, as a network sees them.</summary>
/// <param name="Noun">What they are, as in "image".</param>
public abstract record FeatureDistanceMetric(MetricInfo Info, [property: JsonIgnore] string Noun) : RecordMetric<VectorPair>(Info)
{
    [Option("'frechet': between the normal distributions nearest to the features, larger the fewer there are; 'kid': of kernel means, without that bias.")]
    public FeatureDistance Distance { get; init; }

    [Option("'real': against the real data; 'reference': against what the synthetic records name as their references.")]
    public FeatureReference Against { get; init; }

    [Option("Most records compared on either side; of more, a sample drawn at random.", Min = 2, Max = 200_000)]
    public int Most { get; init; } = 50_000;

    [Option("For 'kid': the mean over so many draws of 'subsetSize' records of either side; 0 compares all pairs at once.", Min = 0, Max = 1000)]
    public int Subsets { get; init; }

    [Option("Records of either side in a draw.", Min = 2, Max = 10_000)]
    public int SubsetSize { get; init; } = 1000;

    [JsonIgnore]
    public sealed override IReadOnlyList<FieldNeed> Reads => Against is FeatureReference.Real ? [Features] : [Features, References with { IsOfSynthetic = true }];

    private string Others => Against is FeatureReference.Real ? "real" : "reference";

    /// <summary>What is needed for a record's own features.</summary>
    private protected abstract FieldNeed Features { get; }

    /// <summary>For those of its reference.</summary>
    private protected abstract FieldNeed References { get; }

    public sealed override VectorPair Empty() => new(Most);

    public sealed override void Add(VectorPair state, Sample sample, Evidence evidence)
    {
        if (sample.Role is Role.Synthetic)
        {
            AddSynthetic(state, sample);
        }
        else if (sample.Role is Role.Real && Against is FeatureReference.Real)
        {
            if (FeaturesOf(sample) is { } features) state.Real.Add(sample, features, Noun);
            else state.AddUnusable(Role.Real);
        }
    }

    public sealed override Measurement Measure(VectorPair state, MetricContext context)
    {
        double[][] real = state.Real.Ordered(), synthetic = state.Synthetic.Ordered();
        if (real.Length == 0 && state.UnusableReal > 0) return Measurement.NotMeasurable($"no real record has {Noun}s that can be used");
        if (real.Length == 0 && Against is FeatureReference.Real) return Measurement.MissingInput("there is no real data; the option 'against' can be 'reference' where records name a reference each");

        var distance = new VectorDistance(Noun, context) { Others = Others };
        if (distance.Lack(real, synthetic) is { } lack) return Measurement.NotMeasurable(lack);

        var (value, uncertainty) = Distance is FeatureDistance.Kid ? Kernel(real, synthetic, context) : (distance.Frechet(real, synthetic), distance.FrechetUncertainty(real, synthetic));
        return new Measurement.Score(value)
        {
            Uncertainty = uncertainty,
            Parts = Distance is FeatureDistance.Kid ? [] : [.. distance.Floor(real)],
            Notes = [.. CountNotes(real.Length, synthetic.Length), .. state.Real.Notes(Others, Noun), .. state.Synthetic.Notes("synthetic", Noun), .. UnusableFiles.Notes(state.Unusable, $"{Noun}s"), .. IntervalNotes(real, synthetic)],
        };
    }

    /// <summary>Null where what they are of cannot be used.</summary>
    private protected abstract double[]? FeaturesOf(Sample sample);

    /// <inheritdoc cref="FeaturesOf"/>
    private protected abstract double[]? ReferencesOf(Sample sample);

    /// <summary>A record without its image, or without its reference, is left out whole.</summary>
    private void AddSynthetic(VectorPair state, Sample sample)
    {
        var takesReference = Against is FeatureReference.Reference;
        var (features, reference) = (FeaturesOf(sample), takesReference ? ReferencesOf(sample) : null);
        if (features is null || (takesReference && reference is null))
        {
            state.AddUnusable(Role.Synthetic);
            return;
        }

        state.Synthetic.Add(sample, features, Noun);
        if (reference is not null) state.Real.Add(sample, reference, Noun);
    }

    private IEnumerable<string> IntervalNotes(double[][] real, double[][] synthetic) =>
        Distance is FeatureDistance.Frechet && VectorDistance.IsTooLong(real, synthetic) ? [$"there is no interval: it would take too long for so many {Noun}s"] : [];

    private (double Value, Uncertainty? Uncertainty) Kernel(double[][] real, double[][] synthetic, MetricContext context)
    {
        if (Subsets == 0) return KernelDistance.Of(real, synthetic, context.Threads, context.Cancellation);

        var random = context.Random("subsets");
        var values = new double[Subsets];
        var size = Math.Min(SubsetSize, Math.Min(real.Length, synthetic.Length));
        foreach (ref var value in values.AsSpan())
        {
            random.Shuffle<double[]>(real);
            random.Shuffle<double[]>(synthetic);
            value = KernelDistance.Of(real[..size], synthetic[..size], context.Threads, context.Cancellation).Value;
        }

        return (values.Average(), null);
    }

    private IEnumerable<string> CountNotes(int real, int synthetic)
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"of {synthetic} synthetic {Noun}s and {real} {(Against is FeatureReference.Real ? "real ones" : "references")}");
        if (Distance is FeatureDistance.Frechet && real != synthetic) yield return "the counts differ, and the distance grows as they fall: compare it only with distances of the same counts";
    }
}
