namespace DataAuditor.Models;

/// <summary>Whether a program passed a test.</summary>
/// <param name="Detail">Why not, with the end of what was printed; empty where it passed. Hostile programs may have shaped it: whoever shows it escapes it.</param>
public readonly record struct TestOutcome(bool Passed, string Detail)
{
    public static TestOutcome Pass { get; } = new(true, "");
}
