using DataAuditor.Assertions;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace DataAuditor;

/// <summary>The <see cref="ThresholdAttribute"/>s of the test's class.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ThresholdsAttribute : NUnitAttribute, ITestBuilder, IImplyFixture
{
    public IEnumerable<TestMethod> BuildFrom(IMethodInfo method, Test? suite) =>
        GateCases.Of(AuditAssertions.ThresholdsOf(method.TypeInfo.Type), method, suite);
}
