using DataAuditor.Samples;

namespace DataAuditor.Models.Tests.Sandbox;

/// <summary>Runs programs: skipped where what that takes is absent, except in a pipeline, where the test fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SandboxFactAttribute : FactAttribute
{
    public SandboxFactAttribute() => Skip = SandboxPrograms.Absent;

    /// <summary>Whether it compares with reference values, which are not part of the source tree.</summary>
    public bool NeedsGolden
    {
        get;
        set
        {
            field = value;
            if (value && Repository.Golden is null) Skip = "the reference values are not beside the source tree";
        }
    }
}
