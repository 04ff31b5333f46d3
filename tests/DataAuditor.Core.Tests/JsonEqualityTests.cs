using System.Text.Json;

namespace DataAuditor.Core.Tests;

public sealed class JsonEqualityTests
{
    [Theory]
    [InlineData("4", "4.0", true)]
    [InlineData("4", "\"4\"", false)]
    [InlineData("1e400", "10e399", true)]
    [InlineData("""{"a":1,"b":[2]}""", """{"b":[2.0],"a":1}""", true)]
    [InlineData("[1,2]", "[2,1]", false)]
    [InlineData("0", "false", false)]
    [InlineData("null", "null", true)]
    [InlineData("\"\\u0061\"", "\"a\"", true)]
    [InlineData("\"\\ud800\"", "\"\\ud800\"", true)]
    [InlineData("\"\\ud800\"", "\"\\ud801\"", false)]
    public void Compares_what_values_mean(string left, string right, bool areEqual) => Assert.Equal(areEqual, JsonEquality.AreEqual(JsonElement.Parse(left), JsonElement.Parse(right)));

    [Fact]
    public void Survives_depth_without_end()
    {
        const int Depth = 50_000;
        var (deep, spaced) = (Nested(""), Nested(" "));

        Assert.True(JsonEquality.AreEqual(deep, deep));
        Assert.False(JsonEquality.AreEqual(deep, spaced));

        static JsonElement Nested(string innermost) => JsonElement.Parse($"{new string('[', Depth)}{innermost}{new string(']', Depth)}", new JsonDocumentOptions { MaxDepth = Depth });
    }
}
