namespace DataAuditor.Metrics.Tests;

/// <summary>A test against the golden values; skipped with the reason where they are absent.</summary>
public sealed class GoldenFactAttribute : FactAttribute
{
    public GoldenFactAttribute()
    {
        if (GoldenFolder.Path is null) Skip = GoldenFolder.Absent;
    }
}
