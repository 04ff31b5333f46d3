namespace DataAuditor.Browser.Tests;

/// <summary>The same for theories.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumTheoryAttribute : TheoryAttribute
{
    public ChromiumTheoryAttribute()
    {
        Skip = new ChromiumFactAttribute().Skip;
    }
}
