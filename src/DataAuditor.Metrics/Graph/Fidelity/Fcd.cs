using System.Text.Json.Serialization;
using DataAuditor.Distances;
using DataAuditor.Metrics.Graph.Molecules;

namespace DataAuditor.Metrics.Graph.Fidelity;

/// <summary>How far the synthetic molecules lie from the real ones, as a network sees them that was trained on their effects.</summary>
public sealed record Fcd() : RecordMetric<MoleculePair>(Description)
{
    private static readonly MetricInfo Description = new("graph.fidelity.fcd", "Fréchet ChemNet distance", Modality.Graph, Dimension.Fidelity)
    {
        Summary = "Squared Fréchet distance between the normal distributions nearest to the ChemNet vectors of the synthetic and of the real molecules.",
        Formula = @"\lVert \mu_{\text{syn}} - \mu_{\text{real}} \rVert_2^2 + \operatorname{Tr}(\Sigma_{\text{syn}} + \Sigma_{\text{real}} - 2 (\Sigma_{\text{syn}} \Sigma_{\text{real}})^{1/2})",
        Source = "Preuer et al. 2018",
        Direction = Direction.Lower,
        Range = ValueRange.NonNegative,
    };

    private static readonly FieldNeed[] Needed = [MoleculeVector.Need];

    [Option("Most molecules compared on either side; of more, a sample drawn at random.", Min = 2, Max = 200_000)]
    public int Molecules { get; init; } = 50_000;

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    public override MoleculePair Empty() => new(Molecules);

    public override void Add(MoleculePair state, Sample sample, Evidence evidence)
    {
        if (sample.Role is Role.Synthetic) state.Synthetic.Add(sample);
        else if (sample.Role is Role.Real) state.Real.Add(sample);
    }

    public override Measurement Measure(MoleculePair state, MetricContext context)
    {
        double[][] real = state.Real.Ordered(), synthetic = state.Synthetic.Ordered();
        if (real.Length < 2) return Measurement.NotMeasurable($"a covariance takes at least two molecules, and there are {real.Length} real ones");
        if (synthetic.Length < 2) return Measurement.NotMeasurable($"a covariance takes at least two molecules, and there are {synthetic.Length} synthetic ones");
        if (real.Concat(synthetic).Select(static vector => vector.Length).Distinct().Order().ToArray() is [var shortest, .., var longest])
        {
            return Measurement.NotMeasurable($"some vectors have {shortest} numbers and others {longest}: they are of two models");
        }

        return new Measurement.Score(FrechetDistance.Of(Fit(real, context), Fit(synthetic, context), context.Threads, context.Cancellation))
        {
            Parts = [.. Floor(real, context)],
            Notes = [.. state.Real.Notes("real"), .. state.Synthetic.Notes("synthetic")],
        };
    }

    /// <summary>What real molecules alone come to, of half as many on either side.</summary>
    private static IEnumerable<Part> Floor(double[][] real, MetricContext context)
    {
        if (real.Length < 4) yield break;

        double[][] dealt = [.. real];
        context.Random("real split").Shuffle<double[]>(dealt);
        var half = real.Length / 2;
        yield return new Part("real split in two", FrechetDistance.Of(Fit(dealt[..half], context), Fit(dealt[half..], context), context.Threads, context.Cancellation)) { IsReference = true };
    }

    private static GaussianFit Fit(double[][] vectors, MetricContext context) => GaussianFit.Of(vectors, context.Threads, context.Cancellation);
}
