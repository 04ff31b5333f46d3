namespace DataAuditor.Metrics.Reasoning.Answers;

/// <summary>An answer, read and ready to be compared.</summary>
/// <param name="NormalForm">What it comes to, as evidence shows it.</param>
/// <param name="Lack">What keeps it from being compared, as in "it has no number"; null for one that can be.</param>
internal record Answer(string NormalForm, string? Lack = null);
