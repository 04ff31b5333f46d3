namespace DataAuditor.Models.Tests.Sandbox;

/// <summary>Runs programs: skipped where what that takes is absent, except in a pipeline, where the test fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SandboxFactAttribute : FactAttribute
{
    public SandboxFactAttribute() => Skip = SandboxPrograms.Absent;
}
