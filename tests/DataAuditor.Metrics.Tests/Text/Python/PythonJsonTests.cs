using DataAuditor.Metrics.Text.Python;

namespace DataAuditor.Metrics.Tests.Text.Python;

public sealed class PythonJsonTests
{
    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"a": [1, -0.5e+3, {"b": null}, []], "a": true}""")]
    [InlineData("""  "x\u00e9\n\"" """)]
    [InlineData("NaN")]
    [InlineData("[-Infinity, Infinity]")]
    [InlineData("\"\\ud800\"")]
    [InlineData("0")]
    [InlineData("[[[]]]")]
    public void Accepts(string text) => Assert.True(PythonJson.IsValid(text));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1,]")]
    [InlineData("[1 2]")]
    [InlineData("""{"a":1,}""")]
    [InlineData("""{"a" 1}""")]
    [InlineData("{a: 1}")]
    [InlineData("{'a': 1}")]
    [InlineData("01")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("1e")]
    [InlineData("-")]
    [InlineData("+1")]
    [InlineData("\"a\nb\"")]
    [InlineData("\"a")]
    [InlineData("\"\\x\"")]
    [InlineData("\"\\u12g4\"")]
    [InlineData("\"\\u12")]
    [InlineData("nul")]
    [InlineData("{} {}")]
    [InlineData("[}")]
    [InlineData("\u00a01")]
    [InlineData("\ufeff1")]
    [InlineData("١")]
    public void Refuses(string text) => Assert.False(PythonJson.IsValid(text));

    [Fact]
    public void Reads_any_depth() => Assert.True(PythonJson.IsValid(new string('[', 1_000_000) + new string(']', 1_000_000)));
}
