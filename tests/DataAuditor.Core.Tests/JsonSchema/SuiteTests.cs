using DataAuditor.JsonSchema;
using DataAuditor.Metrics.Tests;

namespace DataAuditor.Core.Tests.JsonSchema;

public sealed class SuiteTests
{
    [GoldenTheory]
    [InlineData(Draft.V4, 618)]
    [InlineData(Draft.V6, 839)]
    [InlineData(Draft.V7, 927)]
    [InlineData(Draft.V201909, 1259)]
    [InlineData(Draft.V202012, 1299)]
    public void Every_required_test_of_the_suite_passes(Draft draft, int tests)
    {
        var (run, failures) = Suite.Run(draft, "", assertFormat: false);

        Assert.Empty(failures);
        Assert.Equal(tests, run);
    }
}
