namespace DataAuditor.Models;

/// <summary>A program, and the tests that it shall pass.</summary>
/// <param name="Language">As people write it: <c>python</c>, <c>py</c>, <c>node</c>, <c>C#</c>.</param>
public sealed record ProgramRun(string Code, string Language, IReadOnlyList<ProgramTest> Tests)
{
    /// <summary>The function that tests take as <c>candidate</c>; null where they name what they call.</summary>
    public string? EntryPoint { get; init; }

    public ProgramLimits Limits { get; init; } = new();
}
