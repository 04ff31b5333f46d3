namespace DataAuditor.Models.Tests.Sandbox;

/// <inheritdoc cref="SandboxFactAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SandboxTheoryAttribute : TheoryAttribute
{
    public SandboxTheoryAttribute() => Skip = SandboxPrograms.Absent;
}
