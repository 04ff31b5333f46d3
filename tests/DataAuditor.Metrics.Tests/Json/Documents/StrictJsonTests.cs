using System.Text;
using System.Text.Json.Nodes;
using DataAuditor.Metrics.Json.Documents;

namespace DataAuditor.Metrics.Tests.Json.Documents;

public sealed class StrictJsonTests
{
    [GoldenFact]
    public void Takes_and_refuses_what_the_parsing_suite_does()
    {
        var cases = JsonNode.Parse(File.ReadAllText(GoldenFolder.PathOf("semi/json/json_parsing_suite.json")))!["cases"]!.AsArray();
        var wrong = cases.Where(item => (string?)item!["expect"] switch
        {
            "accept" => !IsJson(item!),
            "reject" => IsJson(item!),
            _ => false,
        }).Select(item => (string?)item!["name"]);

        Assert.Equal(318, cases.Count);
        Assert.Equal(283, cases.Count(item => (string?)item!["expect"] is "accept" or "reject"));
        Assert.Empty(wrong);
    }

    [GoldenFact]
    public void Takes_and_refuses_what_the_grammar_does()
    {
        foreach (var item in JsonNode.Parse(File.ReadAllText(GoldenFolder.PathOf("semi/json/golden_json.json")))!["raw_text"]!.AsArray())
        {
            Assert.True(StrictJson.Read((string)item!["text"]!, out _) is not null == (bool)item["rfc8259_valid"]!, (string?)item["text"]);
        }
    }

    [Fact]
    public void Knows_no_depth_that_is_too_deep()
    {
        const int Depth = 100_000;

        Assert.NotNull(StrictJson.Read(new string('[', Depth) + new string(']', Depth), out _));
        Assert.Null(StrictJson.Read(new string('[', Depth), out _));
    }

    [Theory]
    [InlineData("""{"a":1,"b":{"a":2}}""", false)]
    [InlineData("""[{"a":1,"\u0061":2}]""", true)]
    [InlineData("1", false)]
    public void Sees_names_that_occur_twice_in_an_object(string text, bool repeats) => Assert.Equal(repeats, StrictJson.RepeatsName(StrictJson.Read(text, out _)!.Value));

    /// <summary>Bytes that are no UTF-8 are read no further, as in files.</summary>
    private static bool IsJson(JsonNode item)
    {
        // Two cases are too long to be spelled out: they repeat their beginning.
        var bytes = item["base64"] is { } spelled
            ? Convert.FromBase64String((string)spelled!)
            : Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat((string)item["name"]! == "n_structure_100000_opening_arrays.json" ? "[" : "[{\"\":", 50_000)));
        try
        {
            return StrictJson.Read(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes), out _) is not null;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
