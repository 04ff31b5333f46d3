using DataAuditor.Models;

namespace DataAuditor.Metrics.Fields;

/// <summary>A record's vector: its own field, or else what a model makes of what it is asked.</summary>
/// <param name="Field">The field's role.</param>
internal abstract record VectorField<TInput>(string Field, ModelRole<TInput, float[]> Model) : ModelFeature<TInput, float[]>(Model)
{
    public sealed override IReadOnlyList<TInput>? Inputs(Sample sample) => sample.Has(Field) ? null : Asked(sample);

    /// <summary>Of a record that has the field or the model's answer; read once for all metrics.</summary>
    public double[] Vector(Sample sample) => Find(sample)!;

    /// <summary>The same; null where the model was asked nothing, since what it would be asked of cannot be used.</summary>
    public double[]? Find(Sample sample) => sample.Once((this, nameof(Vector)), sample => sample.Numbers(Field) is { } numbers ? [.. numbers] : Of(sample) is [var vector, ..] ? Array.ConvertAll(vector, static number => (double)number) : null);

    /// <summary>What the model is asked; null where the record lacks the field for it, none where that cannot be used.</summary>
    protected abstract IReadOnlyList<TInput>? Asked(Sample sample);
}
