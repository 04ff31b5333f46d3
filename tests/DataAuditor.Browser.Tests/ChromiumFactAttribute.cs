namespace DataAuditor.Browser.Tests;

/// <summary>A fact that needs Debian's chromium: skipped where it is not installed, but not on a build server.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute()
    {
        if (!Chromium.IsInstalled && Environment.GetEnvironmentVariable("CI") != "true") Skip = $"{Chromium.Path} is not installed (apt-get install chromium)";
    }
}
