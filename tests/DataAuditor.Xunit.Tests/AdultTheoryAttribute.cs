using DataAuditor.Samples;

namespace DataAuditor.Assertions.Tests;

[AttributeUsage(AttributeTargets.Method)]
public sealed class AdultTheoryAttribute : TheoryAttribute
{
    public AdultTheoryAttribute() => Skip = Adult.Missing;
}
