namespace DataAuditor.Models.Sandbox;

/// <summary>A program and two tests, of which it passes the first and fails the second: if anything else comes out, the sandbox tells nothing of programs.</summary>
/// <param name="Says">What stands in the reason of the second, so that it failed of what it was meant to fail of.</param>
internal sealed record LanguageControl(string Code, ProgramTest Right, ProgramTest Wrong, string Says)
{
    public static LanguageControl OfScripts(string code, string right, string wrong) =>
        new(code, new ProgramTest.Script(right), new ProgramTest.Script(wrong), "Assertion");
}
