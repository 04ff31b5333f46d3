namespace DataAuditor.Models;

/// <summary>One test of a program.</summary>
public abstract record ProgramTest
{
    private ProgramTest()
    {
    }

    /// <summary>Statements in the program's language that fail where the program is wrong, or that define <c>check(candidate)</c>.</summary>
    public sealed record Script(string Text) : ProgramTest;

    /// <summary>What the program shall print when it reads this.</summary>
    public sealed record Exchange(string Input, string Output) : ProgramTest;
}
