namespace DataAuditor.Metrics.Tests;

/// <summary>A theory against the golden values; skipped with the reason where they are absent.</summary>
public sealed class GoldenTheoryAttribute : TheoryAttribute
{
    public GoldenTheoryAttribute()
    {
        if (GoldenFolder.Path is null) Skip = GoldenFolder.Absent;
    }
}
