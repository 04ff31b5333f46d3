using System.Globalization;
using System.Text.RegularExpressions;
using DataAuditor.Samples;

namespace DataAuditor.Assertions.Tests;

public sealed partial class AdultTests
{
    [SetUp]
    public void SkipWithoutReferenceValues()
    {
        if (Adult.Missing is { } reason) Assert.Ignore(reason);
    }

    [TestCase("good", "synthetic_good.csv")]
    [TestCase("holdout", "real_holdout.csv")]
    public void Passes_on(string variant, string synthetic) => Assert.PassesAudit(Adult.Manifest(variant, synthetic));

    [TestCase(1, "kst_mean")]
    [TestCase(2, "tvd_mean")]
    public void Fails_on_collapsed_data_with_the_reference_value(int gate, string golden)
    {
        var failure = Assert.Throws<AssertionException>(() => Assert.PassesGate($"{Adult.Manifest("collapsed", "synthetic_collapsed.csv")}#{gate}"));
        var value = double.Parse(Actual().Match(failure!.Message).Groups[1].Value, CultureInfo.InvariantCulture);
        Assert.That(value, Is.EqualTo(Adult.Aggregate("collapsed", golden)).Within(1e-9));
    }

    [GeneratedRegex(@"^\s*But was: +(\S+)$", RegexOptions.Multiline)]
    private static partial Regex Actual();
}
