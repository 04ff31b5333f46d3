namespace DataAuditor.Profiles;

/// <param name="Name">Null for all levels that are not shown, together.</param>
public readonly record struct ProfileLevel(string? Name, double Real, double Synthetic);
