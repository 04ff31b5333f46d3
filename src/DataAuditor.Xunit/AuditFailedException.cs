using DataAuditor.Assertions;
using Xunit.Sdk;

namespace DataAuditor;

/// <summary>Thrown when synthetic data does not pass.</summary>
public sealed class AuditFailedException : XunitException
{
    private AuditFailedException(string message)
        : base(message)
    {
    }

    public static AuditFailedException For(string assertion, AssertionFailure failure) => new(failure.Describe($"Assert.{assertion}() Failure"));
}
