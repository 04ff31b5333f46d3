namespace DataAuditor.Conventions.Tests;

internal static class Violations
{
    /// <summary>Fails with every violation at once, so that one run shows all there is to mend.</summary>
    public static void None(IEnumerable<string> violations)
    {
        string[] found = [.. violations];
        if (found.Length > 0) Assert.Fail(string.Join('\n', found));
    }
}
