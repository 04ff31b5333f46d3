using System.Globalization;
using System.Text.RegularExpressions;
using DataAuditor.Samples;

namespace DataAuditor.Assertions.Tests;

public sealed partial class AdultTests
{
    [AdultTheory]
    [InlineData("good", "synthetic_good.csv")]
    [InlineData("holdout", "real_holdout.csv")]
    public void Passes_on(string variant, string synthetic) => Assert.PassesAudit(Adult.Manifest(variant, synthetic));

    [AdultTheory]
    [InlineData(1, "kst_mean")]
    [InlineData(2, "tvd_mean")]
    public void Fails_on_collapsed_data_with_the_reference_value(int gate, string golden)
    {
        var failure = Assert.Throws<AuditFailedException>(() => Assert.PassesGate($"{Adult.Manifest("collapsed", "synthetic_collapsed.csv")}#{gate}"));
        var value = double.Parse(Actual().Match(failure.Message).Groups[1].Value, CultureInfo.InvariantCulture);
        Assert.Equal(Adult.Aggregate("collapsed", golden), value, 1e-9);
    }

    [GeneratedRegex(@"^Actual: +(\S+)$", RegexOptions.Multiline)]
    private static partial Regex Actual();
}
