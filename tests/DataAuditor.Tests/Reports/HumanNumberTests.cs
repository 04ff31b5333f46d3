using DataAuditor.Reports;

namespace DataAuditor.Tests.Reports;

public sealed class HumanNumberTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.0, "0")]
    [InlineData(0.13237, "0.1324")]
    [InlineData(0.00012346, "0.0001235")]
    [InlineData(0.000012346, "1.235e-5")]
    [InlineData(12.3456, "12.35")]
    [InlineData(-12.3456, "-12.35")]
    [InlineData(999.96, "1000")]
    [InlineData(1234567.8, "1,234,568")]
    [InlineData(1e20, "1e+20")]
    [InlineData(1, "1")]
    public void Has_four_significant_digits(double value, string shown) => Assert.Equal(shown, HumanNumber.Short(value));

    [Fact]
    public void Is_full_when_it_reads_back() => Assert.Equal("0.30000000000000004", Number.Exact(0.1 + 0.2));

    [Theory]
    [InlineData(0, "0 %")]
    [InlineData(0.0213, "2.13 %")]
    [InlineData(0.4567, "45.7 %")]
    [InlineData(1, "100 %")]
    [InlineData(1e-6, "< 0.01 %")]
    public void Is_a_percentage_of_a_share(double share, string shown) => Assert.Equal(shown, HumanNumber.Percent(share));

    [Theory]
    [InlineData(1, "1 gate")]
    [InlineData(1200, "1,200 gates")]
    [InlineData(0, "0 gates")]
    public void Counts_in_words(long count, string shown) => Assert.Equal(shown, HumanNumber.Count(count, "gate", "gates"));

    [Theory]
    [InlineData(0.046, ".05")]
    [InlineData(1, "1.00")]
    [InlineData(0, ".00")]
    public void Fits_a_cell(double value, string shown) => Assert.Equal(shown, HumanNumber.Cell(value));
}
