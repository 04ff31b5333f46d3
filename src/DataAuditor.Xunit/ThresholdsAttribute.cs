using System.Reflection;
using DataAuditor.Assertions;
using Xunit.Sdk;

namespace DataAuditor;

/// <summary>The <see cref="ThresholdAttribute"/>s of the test's class.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ThresholdsAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
        AuditAssertions.ThresholdsOf(testMethod.ReflectedType!).Select(gate => new object[] { gate });
}
