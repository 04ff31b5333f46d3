namespace DataAuditor.Data.Tests;

/// <summary>A test of what only Unix file systems have.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows()) Skip = "Windows needs a privilege to make links.";
    }
}
