namespace DataAuditor.Conventions.Tests.PublicApi;

/// <summary>The reviewed text of an assembly's public API.</summary>
internal static class ApprovedApi
{
    /// <summary>Set to 1, a test run writes what it found instead of comparing; the change is then reviewed as a diff of text.</summary>
    public const string AcceptVariable = "DATAAUDITOR_ACCEPT";

    public static bool Accepting => Environment.GetEnvironmentVariable(AcceptVariable) is "1";

    /// <summary>What is gone (-) and what is new (+); empty where both are the same.</summary>
    public static IReadOnlyList<string> Differences(IReadOnlyCollection<string> approved, IReadOnlyCollection<string> actual) =>
    [
        .. approved.Except(actual).Select(line => (line, sign: "- "))
            .Concat(actual.Except(approved).Select(line => (line, sign: "+ ")))
            .OrderBy(change => change.line, StringComparer.Ordinal)
            .Select(change => change.sign + change.line),
    ];
}
