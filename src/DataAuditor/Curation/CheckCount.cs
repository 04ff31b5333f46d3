namespace DataAuditor.Curation;

/// <summary>How many records fail a check; one may fail several.</summary>
public sealed record CheckCount(string Check, long Records);
