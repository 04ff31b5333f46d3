using DataAuditor.Assertions;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace DataAuditor;

/// <summary>The gates of a manifest, each a test case of its own: <c>[AuditGates("orders.audit.json")]</c>.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class AuditGatesAttribute(string manifest) : NUnitAttribute, ITestBuilder, IImplyFixture
{
    public IEnumerable<TestMethod> BuildFrom(IMethodInfo method, Test? suite) => GateCases.Of(AuditAssertions.GatesOf(manifest), method, suite);
}
