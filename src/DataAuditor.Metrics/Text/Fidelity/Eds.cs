using System.Text.Json.Serialization;
using DataAuditor.Intervals;
using DataAuditor.Metrics.Scores;
using DataAuditor.Metrics.Text.Embeddings;
using DataAuditor.States;

namespace DataAuditor.Metrics.Text.Fidelity;

/// <summary>How near the synthetic corpus' mean meaning is to the real one's.</summary>
public sealed record Eds() : RecordMetric<Eds.Corpora>(Description)
{
    private const string NoDirection = "an embedding of length 0";

    private static readonly MetricInfo Description = new("text.fidelity.eds", "Embedding distribution similarity", Modality.Text, Dimension.Fidelity)
    {
        Summary = "Cosine similarity of the mean embeddings of synthetic and real records, each embedding divided by its length before.",
        Formula = @"\cos(\bar{\mathbf{e}}_{\text{syn}}, \bar{\mathbf{e}}_{\text{real}}),\quad \bar{\mathbf{e}} = \frac{1}{|\mathcal{X}|} \sum_x \frac{f(x)}{\lVert f(x) \rVert_2}",
        Source = "Hämäläinen, Tavast and Kunnari 2023",
        Direction = Direction.Higher,
        Range = new ValueRange(-1, 1),
    };

    private static readonly FieldNeed[] Needed = [Embedding.Need];

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    public override Corpora Empty() => new();

    public override void Add(Corpora state, Sample sample, Evidence evidence)
    {
        if (sample.Role is Role.Synthetic) state.Synthetic.Add(sample);
        else if (sample.Role is Role.Real) state.Real.Add(sample);
    }

    public override Measurement Measure(Corpora state, MetricContext context)
    {
        EmbeddingSums synthetic = state.Synthetic, real = state.Real;
        if (real.Directions.Count == 0) return Measurement.NotMeasurable("no real record has an embedding with a direction");
        if (synthetic.Directions.Count == 0) return Info.WorstFor(synthetic.WithoutDirection.NoRecord(NoDirection));
        if (synthetic.Directions.Dimensions != real.Directions.Dimensions)
        {
            return Measurement.NotMeasurable($"synthetic embeddings have {synthetic.Directions.Dimensions} numbers and real ones {real.Directions.Dimensions}: they are of two models");
        }

        double[] mean = synthetic.Directions.Total(), other = real.Directions.Total();
        if (VectorAlgebra.Dot(other, other) == 0) return Measurement.NotMeasurable("the real embeddings cancel out: their mean has no direction");
        if (VectorAlgebra.Cosine(mean, other) is not { } value) return Info.WorstFor("the synthetic embeddings cancel out, so that their mean has no direction");

        return new Measurement.Score(value) { Uncertainty = Uncertainty(synthetic, mean, real, other, value), Notes = synthetic.WithoutDirection.Notes(NoDirection) };
    }

    /// <summary>The two corpora are independent samples: their squared standard errors add up.</summary>
    private static Uncertainty? Uncertainty(EmbeddingSums synthetic, double[] mean, EmbeddingSums real, double[] other, double value)
    {
        var ofSynthetic = StandardError(synthetic, other, value);
        var ofReal = StandardError(real, mean, value);
        return ofSynthetic is { } first && ofReal is { } second
            ? DataAuditor.Uncertainty.Normal("group-jackknife", value, double.Hypot(first, second)).Within(-1, 1)
            : null;
    }

    /// <summary>Null where leaving groups out shows no spread.</summary>
    private static double? StandardError(EmbeddingSums corpus, double[] other, double value) =>
        corpus.Without((sum, _) => VectorAlgebra.Cosine(sum, other)) is { Values.Length: > 1 } without
            ? JackknifeInterval.StandardError(value, without.Values, without.Sizes)
            : null;

    /// <summary>The embeddings of both corpora.</summary>
    public sealed class Corpora : IState<Corpora>
    {
        public EmbeddingSums Synthetic { get; } = new();

        public EmbeddingSums Real { get; } = new();

        public void Merge(Corpora later)
        {
            Synthetic.Merge(later.Synthetic);
            Real.Merge(later.Real);
        }

        public void Archive(StateArchive archive)
        {
            archive.PassState(Synthetic);
            archive.PassState(Real);
        }
    }
}
