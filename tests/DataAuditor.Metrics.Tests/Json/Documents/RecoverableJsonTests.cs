using DataAuditor.Metrics.Json.Documents;

namespace DataAuditor.Metrics.Tests.Json.Documents;

public sealed class RecoverableJsonTests
{
    [Theory]
    [InlineData("```json\n{\"a\":1}\n```", """{"a":1}""")]
    [InlineData("Here [it] is: {\"a\":1} and no more.", """{"a":1}""")]
    [InlineData("{\"a\":1} // so", """{"a":1}""")]
    [InlineData("first [1,2] then [3]", "[1,2]")]
    public void Is_found_in_fences_and_prose(string text, string json) => Assert.Equal(json, RecoverableJson.Find(text)?.GetRawText());

    [Theory]
    [InlineData("none here")]
    [InlineData("{'a':1}")]
    [InlineData("[1,2")]
    [InlineData("```json\n{\"a\":1,}\n```")]
    public void Is_not_found_where_there_is_none(string text) => Assert.Null(RecoverableJson.Find(text));

    [Fact]
    public void Is_not_looked_for_behind_every_bracket_of_a_hostile_text() => Assert.Null(RecoverableJson.Find(new string('[', 1_000_000) + "{}"));
}
