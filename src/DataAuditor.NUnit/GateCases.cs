using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using NUnit.Framework.Internal.Builders;

namespace DataAuditor;

internal static class GateCases
{
    /// <summary>One case a gate, which filters can name: <c>--filter "gate~fidelity"</c>.</summary>
    public static IEnumerable<TestMethod> Of(IReadOnlyList<string> gates, IMethodInfo method, Test? suite)
    {
        var builder = new NUnitTestCaseBuilder();
        return [.. gates.Select(gate => builder.BuildTestMethod(method, suite, new TestCaseData(gate).SetProperty("gate", gate)))];
    }
}
