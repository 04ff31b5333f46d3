namespace DataAuditor.MSBuild.Tests;

/// <summary>A test that sends a signal.</summary>
public sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows()) Skip = "there are no signals on Windows";
    }
}
