namespace DataAuditor.Models;

/// <summary>What became of a program's tests.</summary>
/// <param name="Tests">One for each test, in their order; empty where there is an <see cref="Error"/>.</param>
public sealed record ProgramOutcome(IReadOnlyList<TestOutcome> Tests)
{
    /// <summary>
    /// Why the program could not be run, which says nothing of it; null where it was. A metric leaves such a record out of its value and
    /// says so; where no record was run, it is not measurable.
    /// </summary>
    public string? Error { get; init; }

    public static ProgramOutcome NotRun(string error) => new([]) { Error = error };
}
