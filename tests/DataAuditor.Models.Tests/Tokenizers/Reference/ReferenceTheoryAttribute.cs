namespace DataAuditor.Models.Tests.Tokenizers.Reference;

/// <summary>A theory that asks the reference implementation: skipped where node and npm are not installed, but not on a build server.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReferenceTheoryAttribute : TheoryAttribute
{
    public ReferenceTheoryAttribute()
    {
        if (!ReferenceTokenizers.AreInstallable && Environment.GetEnvironmentVariable("CI") != "true") Skip = "node and npm are not installed";
    }
}
