namespace DataAuditor;

/// <summary>Where records may hold what a field says, other than in the field itself.</summary>
/// <param name="Name">The place, as in "in its steps".</param>
/// <param name="Holds">Whether a record holds it there.</param>
public sealed record FieldPlace(string Name, Func<Sample, bool> Holds);
