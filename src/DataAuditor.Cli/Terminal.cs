using Spectre.Console;

namespace DataAuditor.Cli;

/// <summary>Standard output and standard error as they are: a terminal with colours and a width, or a file without either.</summary>
internal static class Terminal
{
    /// <summary>Wide enough that nothing wraps in a log, where there is no width to fit.</summary>
    private const int LogWidth = 200;

    public static IAnsiConsole Output => field ??= Create(Console.Out, Console.IsOutputRedirected);

    public static IAnsiConsole Error => field ??= Create(Console.Error, Console.IsErrorRedirected);

    public static bool ErrorHasColour => !Console.IsErrorRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    /// <summary>The diagnostic with its file named as <see cref="Relative(string)"/> does.</summary>
    public static Diagnostic Relative(Diagnostic diagnostic) => diagnostic.Location is { } location
        ? diagnostic with { Location = location with { File = Relative(location.File) } }
        : diagnostic;

    /// <summary>Files below the current folder are named relative to it, as compilers do; others stay absolute.</summary>
    public static string Relative(string file)
    {
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), file);
        return relative.StartsWith("..", StringComparison.Ordinal) ? file : relative;
    }

    private static IAnsiConsole Create(TextWriter writer, bool isRedirected)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isRedirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = isRedirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
        });
        if (isRedirected) console.Profile.Width = LogWidth;
        return console;
    }
}
