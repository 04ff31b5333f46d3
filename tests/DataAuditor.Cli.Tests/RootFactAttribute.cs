namespace DataAuditor.Cli.Tests;

/// <summary>A test that takes root and a program to set its scene: skipped where they are missing, except in CI, where it then fails.</summary>
public sealed class RootFactAttribute : FactAttribute
{
    public RootFactAttribute(string program)
    {
        var isThere = Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
        if (Environment.GetEnvironmentVariable("CI") != "true" && !(isThere && Environment.UserName == "root")) Skip = $"needs root and {program}";
    }
}
