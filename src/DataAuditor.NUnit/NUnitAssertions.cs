using DataAuditor.Assertions;

namespace DataAuditor;

/// <content>How a failure reaches NUnit.</content>
public static partial class NUnitAssertions
{
    /// <summary>Never by a thrown exception: inside <c>Assert.EnterMultipleScope</c> that would lose every later failure.</summary>
    internal static void Check(string assertion, AssertionOutcome outcome)
    {
        if (outcome.Report is { } report && (outcome.Failure is not null || outcome.Warnings.Count > 0))
        {
            TestContext.AddTestAttachment(report, "what the audit found");
        }

        // Beside a failure NUnit would number the warnings and the failure alike, and bury it among them.
        foreach (var warning in outcome.Failure is null ? outcome.Warnings : []) Assert.Warn(warning);
        Assert.That(outcome, new PassesConstraint(), outcome.Failure?.Summary ?? "", "data", $"Assert.{assertion}");
    }
}
