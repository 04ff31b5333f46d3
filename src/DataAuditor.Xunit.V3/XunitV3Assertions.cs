using DataAuditor.Assertions;

namespace DataAuditor;

/// <content>How a failure reaches xunit v3.</content>
public static partial class XunitV3Assertions
{
    internal static void Check(string assertion, AssertionOutcome outcome)
    {
        if (outcome.Failure is not null || outcome.Warnings.Count > 0) Attach(outcome.Report);
        foreach (var warning in outcome.Warnings) TestContext.Current.AddWarning(warning);
        if (outcome.Failure is { } failure) throw AuditFailedException.For(assertion, failure);
    }

    /// <summary>A second attachment of the same name would be an error of its own.</summary>
    private static void Attach(string? report)
    {
        var test = TestContext.Current;
        if (report is null || test.Test is null) return;

        var name = $"{Path.GetFileName(Path.GetDirectoryName(report))} {Path.GetFileName(report)}";
        if (test.Attachments?.ContainsKey(name) is not true) test.AddAttachment(name, File.ReadAllBytes(report), "text/html");
    }
}
