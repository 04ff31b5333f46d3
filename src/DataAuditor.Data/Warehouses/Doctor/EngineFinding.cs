namespace DataAuditor.Data.Warehouses.Doctor;

/// <summary>What one check of an engine found.</summary>
/// <param name="Check">What was computed.</param>
/// <param name="Detail">In what the engine differs, or why it fails; null where all is well.</param>
public sealed record EngineFinding(string Check, EngineState State, string? Detail = null);
