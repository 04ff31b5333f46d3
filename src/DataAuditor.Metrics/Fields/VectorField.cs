using DataAuditor.Models;

namespace DataAuditor.Metrics.Fields;

/// <summary>A record's vector: its own field, or else what a model makes of what it is asked.</summary>
/// <param name="Field">The field's role.</param>
internal abstract record VectorField<TInput>(string Field, ModelRole<TInput, float[]> Model) : ModelFeature<TInput, float[]>(Model)
{
    /// <summary>A field of vectors that were made for something else, and serve where there is neither of the two; null for none.</summary>
    public string? Otherwise { get; init; }

    public sealed override IReadOnlyList<TInput>? Inputs(Sample sample) => sample.Has(Field) ? null : Asked(sample);

    /// <summary>Of a record that has the field or the model's answer; read once for all metrics.</summary>
    public double[] Vector(Sample sample) => Find(sample)!;

    /// <summary>The same; null where the model was asked nothing, since what it would be asked of cannot be used.</summary>
    public double[]? Find(Sample sample) => sample.Once((this, nameof(Vector)), Read);

    private double[]? Read(Sample sample)
    {
        if (sample.Numbers(Field) is { } given) return [.. given];
        if (Of(sample) is { } answers) return answers is [var vector, ..] ? sample.Answered(vector) : null;

        return Otherwise is not null && sample.Numbers(Otherwise) is { } others ? [.. others] : null;
    }

    /// <summary>What the model is asked; null where the record lacks the field for it, none where that cannot be used.</summary>
    protected abstract IReadOnlyList<TInput>? Asked(Sample sample);
}
