using System.Text.Json.Serialization;
using DataAuditor.Metrics.Scores;
using DataAuditor.Metrics.Text.Dialogues;
using DataAuditor.States;

namespace DataAuditor.Metrics.Text.Fidelity;

/// <summary>Five qualities of a dialogue's response, joined as people's overall rating joins them.</summary>
public sealed record Usr() : RecordMetric<QualityMoments>(Description)
{
    private static readonly MetricInfo Description = new("text.fidelity.usr", "USR: unsupervised and reference-free evaluation of dialogue", Modality.Text, Dimension.Fidelity)
    {
        Summary = "Mean over records of an overall rating that a linear regression gives from five standardised qualities of a response.",
        Formula = @"w_0 + \sum_q w_q z_q",
        Source = "Mehri and Eskenazi 2020",
        Direction = Direction.Higher,
        PartNoun = "quality",
        Needs = Needs.None,
    };

    private static readonly FieldNeed[] Needed = [.. UsrQualities.Names.Select((name, quality) => new FieldNeed(name) { Or = [UsrQualities.RawNames[quality]] })];

    [Option("The weights of understandability, naturalness, maintained context, interest and used knowledge.")]
    public IReadOnlyList<double> Weights { get; init; } = UsrQualities.Weights;

    [Option("The rating of a response whose qualities are all average.")]
    public double Intercept { get; init; } = UsrQualities.Intercept;

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    public bool Equals(Usr? other) => other is not null && Intercept.Equals(other.Intercept) && Weights.SequenceEqual(other.Weights);

    public override int GetHashCode() => HashCode.Combine(Intercept, Weights.Sum());

    public override QualityMoments Empty() => new();

    public override void Add(QualityMoments state, Sample sample, Evidence evidence)
    {
        if (Weights.Count != UsrQualities.Count) return;

        var qualities = UsrQualities.Of(sample);
        var rating = Intercept;
        for (var quality = 0; quality < UsrQualities.Count; quality++) rating += Weights[quality] * qualities[quality];
        state.Add(rating, qualities);
        evidence.Show(sample, -rating, "the rating", rating);
    }

    public override Measurement Measure(QualityMoments state, MetricContext context)
    {
        if (Weights.Count != UsrQualities.Count) return Measurement.NotMeasurable($"option 'weights' must have {UsrQualities.Count} numbers");
        if (state.Ratings.Count == 0) return Measurement.NotMeasurable("there is no synthetic record");

        return new Measurement.Score(state.Ratings.Mean)
        {
            Uncertainty = state.Ratings.Uncertainty,
            Parts = [.. UsrQualities.Names.Select((name, quality) => Part(name, state.Qualities[quality]))],
        };
    }

    private static Part Part(string name, Moments quality) => new(name, quality.Mean) { Uncertainty = quality.Uncertainty };
}
