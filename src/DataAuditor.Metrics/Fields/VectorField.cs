using DataAuditor.Models;

namespace DataAuditor.Metrics.Fields;

/// <summary>A record's vector: its own field, or else what a model makes of what it is asked.</summary>
/// <param name="Field">The field's role.</param>
internal abstract record VectorField<TInput>(string Field, ModelRole<TInput, float[]> Model) : ModelFeature<TInput, float[]>(Model)
{
    public sealed override IReadOnlyList<TInput>? Inputs(Sample sample) => sample.Has(Field) ? null : Asked(sample);

    /// <summary>Of a record that has the field or the model's answer; read once for all metrics.</summary>
    public double[] Vector(Sample sample) => sample.Once(Field, sample =>
        sample.Numbers(Field) is { } numbers ? [.. numbers] : Array.ConvertAll(Of(sample)![0], static number => (double)number));

    /// <summary>What the model is asked; null where the record lacks the field for it.</summary>
    protected abstract IReadOnlyList<TInput>? Asked(Sample sample);
}
