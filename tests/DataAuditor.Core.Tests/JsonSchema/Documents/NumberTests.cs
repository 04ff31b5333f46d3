namespace DataAuditor.Core.Tests.JsonSchema.Documents;

public sealed class NumberTests
{
    private const string Huge = "123456789012345678901234567890123456789";

    [Theory]
    [InlineData("1", "1.0")]
    [InlineData("1", "10e-1")]
    [InlineData("1", "0.1E+1")]
    [InlineData("100", "1e2")]
    [InlineData("0", "-0.000e9")]
    [InlineData("-12.50", "-125e-1")]
    [InlineData("1e400", "10e399")]
    [InlineData(Huge, Huge + ".000")]
    [InlineData("0.001", "1e-3")]
    public void Are_equal_however_they_are_spelled(string first, string second)
    {
        Assert.True(Json.IsValid($$"""{ "const": {{first}} }""", second));
        Assert.False(Json.IsValid("""{ "uniqueItems": true }""", $"[{first}, {second}]"));
        Assert.False(Json.IsValid("""{ "uniqueItems": true }""", $"[{first}, 20, 21, 22, 23, 24, 25, 26, 27, {second}]"));
    }

    [Theory]
    [InlineData(Huge, Huge + "1")]
    [InlineData(Huge, Huge + ".1")]
    [InlineData("-2", "-1")]
    [InlineData("-1", "0")]
    [InlineData("0.1", "0.11")]
    [InlineData("9", "10")]
    [InlineData("9e10", "1e11")]
    [InlineData("1e-11", "9e-11")]
    [InlineData("9007199254740992", "9007199254740993")]
    public void Are_ordered_exactly(string smaller, string larger)
    {
        Assert.True(Json.IsValid($$"""{ "exclusiveMinimum": {{smaller}} }""", larger));
        Assert.False(Json.IsValid($$"""{ "exclusiveMinimum": {{larger}} }""", smaller));
        Assert.False(Json.IsValid($$"""{ "minimum": {{larger}} }""", smaller));
        Assert.False(Json.IsValid($$"""{ "maximum": {{smaller}} }""", larger));
        Assert.True(Json.IsValid($$"""{ "maximum": {{smaller}}, "minimum": {{smaller}} }""", smaller));
    }

    [Theory]
    [InlineData("0.01", "0.07", true)]
    [InlineData("0.01", "0.075", false)]
    [InlineData("0.3", "0.9e1", true)]
    [InlineData("7", "1e100", false)]
    [InlineData("8", "1e100", true)]
    [InlineData("1e-300", "1e300", true)]
    [InlineData("1e300", "1e-300", false)]
    [InlineData("3", "0", true)]
    [InlineData("18446744073709551629", "36893488147419103258", true)]
    [InlineData("18446744073709551629", "36893488147419103259", false)]
    [InlineData("123456789012345678901234567890", "370370367037037036703703703670e5", true)]
    public void Are_multiples_exactly(string divisor, string number, bool isMultiple) =>
        Assert.Equal(isMultiple, Json.IsValid($$"""{ "multipleOf": {{divisor}} }""", number));

    [Fact]
    public void Of_millions_of_digits_are_compared_and_divided()
    {
        // 10^n leaves 1 when divided by 9, so that many ones more make nine of them.
        var text = "1" + new string('0', 5_000_000);
        var nine = Json.Compile("""{ "multipleOf": 9, "minimum": 1e4999999, "maximum": 1e5000001 }""");

        Assert.False(nine.IsValid(System.Text.Encoding.ASCII.GetBytes(text)));
        Assert.True(nine.IsValid(System.Text.Encoding.ASCII.GetBytes(text[..^1] + "8")));
    }

    [Theory]
    [InlineData("1e1000000000000000000000", true)]
    [InlineData("1.5e1", true)]
    [InlineData("1.55e1", false)]
    [InlineData("1e-1", false)]
    public void Are_integers_by_their_value(string number, bool isInteger) => Assert.Equal(isInteger, Json.IsValid("""{ "type": "integer" }""", number));
}
