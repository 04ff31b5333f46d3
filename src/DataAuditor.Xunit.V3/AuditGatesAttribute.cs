using System.Reflection;
using DataAuditor.Assertions;
using Xunit.Sdk;
using Xunit.v3;

namespace DataAuditor;

/// <summary>The gates of a manifest, each a test case of its own: <c>[Theory, AuditGates("orders.audit.json")]</c>.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class AuditGatesAttribute(string manifest) : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. AuditAssertions.GatesOf(manifest).Select(gate => new TheoryDataRow<string>(gate) { Label = gate })]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
