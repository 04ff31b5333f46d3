using DataAuditor.Data.DuckDb;

namespace DataAuditor.Data.Tests.DuckDb;

/// <summary>Needs DuckDB's native library: skipped where it is absent, except in a pipeline, where the test fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DuckDbTheoryAttribute : TheoryAttribute
{
    public DuckDbTheoryAttribute()
    {
        if (Environment.GetEnvironmentVariable("CI") == "true") return;

        try
        {
            DuckDbLibrary.Require();
        }
        catch (AuditException absent)
        {
            Skip = absent.Message;
        }
    }
}
