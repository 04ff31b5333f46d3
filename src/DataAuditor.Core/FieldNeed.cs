using DataAuditor.Models;

namespace DataAuditor;

/// <summary>A field that a metric cannot do without, by its role.</summary>
/// <param name="Field">The role.</param>
public sealed record FieldNeed(string Field)
{
    /// <summary>Other roles, each of which does as well.</summary>
    public IReadOnlyList<string> Or { get; init; } = [];

    /// <summary>The model whose numbers stand in where a record has none of the fields.</summary>
    public ModelFeature? Model { get; init; }

    /// <summary>
    /// Whether records may lack it: they are left out. Otherwise a record that lacks what others have is a fault of the data, since a
    /// value over the rest would be about other records than the user thinks.
    /// </summary>
    public bool IsSparse { get; init; }

    /// <summary>Whether only the synthetic data must have it.</summary>
    public bool IsOfSynthetic { get; init; }

    public static implicit operator FieldNeed(string field) => new(field);

    public bool IsMetBy(Sample sample) => sample.Has(Field) || Or.Any(sample.Has) || Model?.IsIn(sample) is true;

    /// <summary>Why a metric is not measurable where no record has it.</summary>
    public string Absence(string? modelMissing) => (Or.Count, Model) switch
    {
        (0, null) => $"no record has the field '{Field}'",
        (_, null) => $"no record has one of the fields {Names}",
        _ => $"no record has {(Or.Count == 0 ? $"the field '{Field}'" : $"one of the fields {Names}")}, and {modelMissing ?? $"no model is configured for the role '{Model.Role}'"}",
    };

    private string Names => string.Join(", ", new[] { Field }.Concat(Or).Select(name => $"'{name}'"));
}
