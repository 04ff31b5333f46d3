using System.Reflection;
using DataAuditor.Assertions;
using Xunit.Sdk;

namespace DataAuditor;

/// <summary>The gates of a manifest, each a test case of its own: <c>[Theory, AuditGates("orders.audit.json")]</c>.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class AuditGatesAttribute(string manifest) : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => AuditAssertions.GatesOf(manifest).Select(gate => new object[] { gate });
}
