namespace DataAuditor;

/// <summary>One record that speaks against the data.</summary>
/// <param name="Record">Zero-based position in the synthetic data.</param>
/// <param name="Weight">How bad it is; worse is larger.</param>
/// <param name="Detail">What is wrong with it, in words. May quote hostile data: whoever shows it escapes it.</param>
/// <param name="Part">The column, rule or other part that it belongs to.</param>
/// <param name="Images">What shows it.</param>
public readonly record struct Exhibit(long Record, double Weight, string Detail, string? Part = null, ExhibitImages? Images = null);
