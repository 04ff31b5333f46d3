namespace DataAuditor.Curation;

/// <summary>A check that could not be run on any record.</summary>
public sealed record UnusedCheck(string Check, string Reason);
