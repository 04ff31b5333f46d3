using System.Runtime.CompilerServices;
using DataAuditor.Samples;

namespace DataAuditor.Assertions.Tests;

[AttributeUsage(AttributeTargets.Method)]
public sealed class AdultTheoryAttribute : TheoryAttribute
{
    public AdultTheoryAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) => Skip = Adult.Missing;
}
