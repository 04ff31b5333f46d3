using DataAuditor.Metrics.Reasoning.Mathematics;

namespace DataAuditor.Metrics.Tests.Reasoning.Mathematics;

public sealed class NumeralTests
{
    [Theory]
    [InlineData("1/12", "0.0833333333333333", 6, true)]
    [InlineData("1/3", "0.333333", 6, true)]
    [InlineData("1/3", "0.333332", 6, false)]
    [InlineData("1/3", "0.33333", 6, false)]
    [InlineData("1/3", "0.33", 2, true)]
    [InlineData("1/3", "0.34", 2, false)]
    [InlineData("8/3", "2.6667", 2, true)]
    [InlineData("0.3", "0.30000000000000004", 6, true)]
    [InlineData("1e-7", "2e-7", 6, false)]
    [InlineData("0.000001", "0.0000014", 6, false)]
    [InlineData("12345678.1234567", "12345678.1234568", 6, false)]
    [InlineData("1000000", "1000000.0000001", 6, false)]
    [InlineData("1/3", "0.33333333333333337", 6, true)]
    public void A_decimal_of_enough_digits_stands_for_what_rounds_to_it(string first, string second, int decimals, bool areSame)
    {
        Assert.Equal(areSame, Numeral.AreSame(NumberText.Read(first)!.Value, NumberText.Read(second)!.Value, decimals));
        Assert.Equal(areSame, Numeral.AreSame(NumberText.Read(second)!.Value, NumberText.Read(first)!.Value, decimals));
    }
}
