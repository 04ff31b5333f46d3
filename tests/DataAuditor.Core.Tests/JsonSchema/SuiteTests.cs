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

        Assert.True(failures.Count == 0, string.Join("\n", failures));
        Assert.Equal(tests, run);
    }

    [GoldenTheory]
    [InlineData(Draft.V4, 100)]
    [InlineData(Draft.V6, 106)]
    [InlineData(Draft.V7, 118)]
    [InlineData(Draft.V201909, 158)]
    [InlineData(Draft.V202012, 162)]
    public void Every_optional_test_of_the_suite_passes(Draft draft, int tests)
    {
        var (run, failures) = Suite.Run(draft, "optional", assertFormat: false);

        Assert.True(failures.Count == 0, string.Join("\n", failures));
        Assert.Equal(tests, run);
    }

    [GoldenTheory]
    [InlineData(Draft.V4, 219)]
    [InlineData(Draft.V6, 325)]
    [InlineData(Draft.V7, 676)]
    [InlineData(Draft.V201909, 757)]
    [InlineData(Draft.V202012, 764)]
    public void Every_test_of_formats_passes(Draft draft, int tests)
    {
        var (run, failures) = Suite.Run(draft, "optional/format", assertFormat: true);

        Assert.True(failures.Count == 0, string.Join("\n", failures));
        Assert.Equal(tests, run);
    }
}
