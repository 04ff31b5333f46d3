using System.Diagnostics;

namespace DataAuditor.MSBuild.Tests.Consumers;

/// <summary>Runs the SDK as a user's shell would: nothing of the test host's own build settings is passed on.</summary>
internal static class DotNet
{
    private static string Host => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    public static BuildRun Run(string directory, IEnumerable<string> arguments, params (string Name, string Value)[] environment) =>
        Finish(Start(directory, Host, arguments, environment));

    /// <summary>One that a terminal's Ctrl-C would stop, even where the tests themselves run in the background of a shell, which ignores it.</summary>
    public static Process StartInterruptible(string directory, params IEnumerable<string> arguments) => Start(directory, "env", ["--default-signal=INT", Host, .. arguments]);

    public static BuildRun Finish(Process started)
    {
        using var process = started;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new BuildRun(process.ExitCode, output + error.Result);
    }

    private static Process Start(string directory, string program, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(IsOfTheTestRun).ToList()) start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        foreach (var (name, value) in environment) start.Environment[name] = value;

        return Process.Start(start)!;
    }

    private static bool IsOfTheTestRun(string name) =>
        name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase) || name.StartsWith("VSTEST", StringComparison.Ordinal) || name is "NUGET_PACKAGES" or "CI";
}
