using System.Text.RegularExpressions;

namespace DataAuditor.MSBuild.Tests.Consumers;

/// <summary>What a run of the SDK printed and how it ended.</summary>
internal sealed partial record BuildRun(int ExitCode, string Output)
{
    public bool Succeeded => ExitCode == 0;

    /// <summary>Errors and warnings as a build server's matcher finds them, each once; the console repeats them in its summary.</summary>
    public IReadOnlyList<string> Diagnostics => [.. Diagnostic().Matches(Output).Select(match => match.Groups["text"].Value).Distinct(StringComparer.Ordinal)];

    public IEnumerable<string> Errors => Diagnostics.Where(text => text.Contains(": error ", StringComparison.Ordinal));

    public IEnumerable<string> Warnings => Diagnostics.Where(text => text.Contains(": warning ", StringComparison.Ordinal));

    public override string ToString() => $"exit {ExitCode}\n{Output}";

    // The pattern of setup-dotnet's matcher: file(line,column), no end, code of letters and digits, project at the end.
    [GeneratedRegex(@"^\s*(?:\d+>)?(?<text>\S[^\r\n]*?\(\d+(?:,\d+){0,2}\): (?:error|warning) [A-Za-z]+\d+: [^\r\n]*?) \[[^\r\n]+\]\s*$", RegexOptions.Multiline)]
    private static partial Regex Diagnostic();
}
