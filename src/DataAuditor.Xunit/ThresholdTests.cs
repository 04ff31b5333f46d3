using DataAuditor.Assertions;

namespace DataAuditor;

/// <summary>Base of classes whose <see cref="ThresholdAttribute"/>s are test cases, on the data that <see cref="AuditSetAttribute"/> names.</summary>
public abstract class ThresholdTests
{
    [Theory]
    [Thresholds]
    public void Threshold(string gate) => XunitAssertions.Check(nameof(Threshold), AuditAssertions.Threshold(GetType(), gate));
}
