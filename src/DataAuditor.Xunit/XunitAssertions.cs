using DataAuditor.Assertions;

namespace DataAuditor;

/// <content>How a failure reaches xunit.</content>
public static partial class XunitAssertions
{
    internal static void Check(string assertion, AssertionOutcome outcome)
    {
        if (outcome.Failure is { } failure) throw AuditFailedException.For(assertion, failure);
    }
}
