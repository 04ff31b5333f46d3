using System.Text.Json.Serialization;
using DataAuditor.Metrics.Graph.Molecules;
using DataAuditor.Metrics.Vectors;

namespace DataAuditor.Metrics.Graph.Fidelity;

/// <summary>How far the synthetic molecules lie from the real ones, as a network sees them that was trained on their effects.</summary>
public sealed record Fcd() : RecordMetric<VectorPair>(Description)
{
    private const string Noun = "molecule";

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

    public override VectorPair Empty() => new(Molecules);

    public override void Add(VectorPair state, Sample sample, Evidence evidence)
    {
        var vector = MoleculeVector.Instance.Vector(sample);
        if (sample.Role is Role.Synthetic) state.Synthetic.Add(sample, vector, Noun);
        else if (sample.Role is Role.Real) state.Real.Add(sample, vector, Noun);
    }

    public override Measurement Measure(VectorPair state, MetricContext context)
    {
        double[][] real = state.Real.Ordered(), synthetic = state.Synthetic.Ordered();
        var distance = new VectorDistance(Noun, context);
        if (distance.Lack(real, synthetic) is { } lack) return Measurement.NotMeasurable(lack);

        return new Measurement.Score(distance.Frechet(real, synthetic))
        {
            Parts = [.. distance.Floor(real)],
            Notes = [.. state.Real.Notes("real", Noun), .. state.Synthetic.Notes("synthetic", Noun)],
        };
    }
}
