namespace DataAuditor.Metrics.SensitiveSpans;

/// <summary>A kind of sensitive span of the user's own.</summary>
/// <param name="Name">What reports call it: a part of the measurement.</param>
/// <param name="Pattern">What it looks like.</param>
public sealed record CustomDetector(string Name, TextPattern Pattern);
