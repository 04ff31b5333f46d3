using DataAuditor.Metrics.Reasoning.Mathematics;

namespace DataAuditor.Metrics.Tests.Reasoning.Mathematics;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData("-5", "-5")]
    [InlineData("7,425,000", "7425000")]
    [InlineData("1 000", "1000")]
    [InlineData("1000.0", "1000")]
    [InlineData("1,000.50", "2001/2")]
    [InlineData("1000,99", "100099/100")]
    [InlineData("1,22", "61/50")]
    [InlineData("0,111", "111/1000")]
    [InlineData("1,000,5", "5")]
    [InlineData("1,0000", "1")]
    [InlineData(".4", "2/5")]
    [InlineData("2.5e-3", "1/400")]
    [InlineData("2E2", "200")]
    [InlineData("Soucis : 2,74 $ a..", "137/50")]
    [InlineData("it is not 10 but 1,000.99m²", "100099/100")]
    [InlineData("10/9", "10/9")]
    [InlineData("-10/9", "-10/9")]
    [InlineData("28 %", "7/25")]
    [InlineData("28 pct", "7/25")]
    [InlineData("28 percentile", "28")]
    [InlineData("from 3-5", "5")]
    [InlineData("at −5", "-5")]
    public void The_last_number_of_a_text_is_read(string text, string value) =>
        Assert.Equal(value, NumberText.Read(text[NumberText.Last(text)])!.Value.Value.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("AZYUK2A")]
    [InlineData("x_2")]
    [InlineData("none.")]
    public void A_text_may_have_no_number(string text) => Assert.Equal("", text[NumberText.Last(text)]);

    [Theory]
    [InlineData("1/0")]
    [InlineData("1e9999")]
    public void What_is_no_number_is_not_read(string text) => Assert.Null(NumberText.Read(text));
}
