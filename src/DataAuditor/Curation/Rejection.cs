using DataAuditor.Duplicates;

namespace DataAuditor.Curation;

/// <summary>Why a record is taken out.</summary>
/// <param name="Check">The metric's id or the check's name.</param>
/// <param name="Detail">In words. May quote hostile data: whoever shows it escapes it.</param>
public sealed record Rejection(string Check, string Detail)
{
    /// <summary>The part of the check, such as one instruction of several.</summary>
    public string? Part { get; init; }

    /// <summary>The earlier record that it repeats.</summary>
    public Duplicate? Duplicate { get; init; }
}
