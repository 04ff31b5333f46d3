using System.Text.Json;
using DataAuditor.Models;

namespace DataAuditor;

/// <summary>A field that a metric cannot do without, by its role.</summary>
/// <param name="Field">The role.</param>
public sealed record FieldNeed(string Field)
{
    /// <summary>Other roles, each of which does as well.</summary>
    public IReadOnlyList<string> Or { get; init; } = [];

    /// <summary>Other roles that do where there is no model. Where one was to answer and failed they do not: the value would be of some answers and of something else.</summary>
    public IReadOnlyList<string> WithoutModel { get; init; } = [];

    /// <summary>The model whose numbers stand in where a record has none of the fields.</summary>
    public ModelFeature? Model { get; init; }

    /// <summary>The key under which a record may hold what the field says, read already (<see cref="Sample.Keep"/>).</summary>
    public object? Kept { get; init; }

    /// <summary>
    /// Whether records may lack it: they are left out. Otherwise a record that lacks what others have is a fault of the data, since a
    /// value over the rest would be about other records than the user thinks.
    /// </summary>
    public bool IsSparse { get; init; }

    /// <summary>Whether it is enough that some records have it: the others are taken in with them.</summary>
    public bool SomeSuffice { get; init; }

    /// <summary>Whether null is a value of the field like any other.</summary>
    public bool MayBeNull { get; init; }

    /// <summary>For an array of objects: what at least one of them must say, for without it only a model helps.</summary>
    public string? Member { get; init; }

    /// <summary>Where else a record may hold what the field says; null where nowhere.</summary>
    public FieldPlace? Elsewhere { get; init; }

    /// <summary>Whether only the synthetic data must have it.</summary>
    public bool IsOfSynthetic { get; init; }

    public static implicit operator FieldNeed(string field) => new(field);

    public bool IsMetBy(Sample sample) => IsAnsweredIn(sample) || WithoutModel.Any(sample.Has);

    /// <summary>Whether it is met other than by what does without a model.</summary>
    internal bool IsAnsweredIn(Sample sample) => IsGiven(sample) || Or.Any(sample.Has) || Elsewhere?.Holds(sample) is true || Model?.IsIn(sample) is true || (Kept is { } key && sample.Kept<object>(key) is not null);

    /// <summary>Why a metric is not measurable where no record has it.</summary>
    public string Absence(string? modelMissing) => (Or.Count + WithoutModel.Count, Model) switch
    {
        (0, null) => $"no record has the field {Name}{Place}",
        (_, null) => $"no record has one of the fields {Names}{Place}",
        _ => $"no record has {(Or.Count + WithoutModel.Count == 0 ? $"the field {Name}" : $"one of the fields {Names}")}, and {modelMissing ?? Model.Lack}",
    };

    /// <summary>For the catalogue: the fields, of which one is enough, and what else does.</summary>
    public string Words => $"{string.Join(" or ", Or.Concat(WithoutModel).Select(static name => $"'{name}'").Prepend(Name))}{(Elsewhere is null ? "" : $", {Elsewhere.Name} too")}{(Model is null ? "" : $", or a model of the role '{Model.Role}'")}";

    private string Name => Member is null ? $"'{Field}'" : $"'{Field}' with '{Member}' in it";

    private string Names => string.Join(", ", Or.Concat(WithoutModel).Select(name => $"'{name}'").Prepend(Name));

    private string Place => Elsewhere is null ? "" : $", nor has it {Elsewhere.Name}";

    private bool IsGiven(Sample sample)
    {
        if (Member is null) return MayBeNull ? sample.IsGiven(Field) : sample.Has(Field);
        if (sample.Structure(Field) is not { ValueKind: JsonValueKind.Array } items) return false;

        // Where there is nothing to say it of, nothing is missing.
        return items.GetArrayLength() == 0 || items.EnumerateArray().Any(item => item.ValueKind is JsonValueKind.Object && item.TryFind(Member, out _));
    }
}
