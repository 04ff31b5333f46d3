using System.Reflection;
using DataAuditor.Assertions;
using Xunit.Sdk;
using Xunit.v3;

namespace DataAuditor;

/// <summary>The <see cref="ThresholdAttribute"/>s of the test's class.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ThresholdsAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. AuditAssertions.ThresholdsOf(testMethod.ReflectedType!).Select(gate => new TheoryDataRow<string>(gate) { Label = gate })]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
