namespace DataAuditor;

/// <summary>Why a record fails a check.</summary>
/// <param name="Detail">In words. May quote hostile data: whoever shows it escapes it.</param>
/// <param name="Part">The part of the check that it fails, such as one instruction of several.</param>
public readonly record struct RecordFault(string Detail, string? Part = null);
