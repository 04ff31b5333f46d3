using System.Text;
using System.Text.Json;
using DataAuditor.JsonSchema;
using DataAuditor.Metrics.Tests;

namespace DataAuditor.Core.Tests.JsonSchema.Documents;

public sealed class TokenizerTests
{
    private static readonly Schema Anything = Json.Compile("true");

    [Theory]
    [InlineData("", 1, 1, "ends where a value is expected")]
    [InlineData(" \n ]", 2, 2, "has no value here")]
    [InlineData("{\"a\":1,}", 1, 8, "needs a property name in quotes here")]
    [InlineData("{\"a\" 1}", 1, 6, "needs a colon after the property name")]
    [InlineData("[1 2]", 1, 4, "needs a comma or the end of an array here")]
    [InlineData("[1", 1, 3, "ends within an array")]
    [InlineData("{}{}", 1, 3, "goes on after its value")]
    [InlineData("\"a", 1, 3, "ends within a string")]
    [InlineData("\"\\", 1, 3, "ends within a string")]
    [InlineData("\"\t\"", 1, 2, "has a control character in a string, which must be escaped")]
    [InlineData("\"é\\x\"", 1, 3, "has an escape that JSON does not know")]
    [InlineData("\"\\u12G4\"", 1, 2, "has an escape that JSON does not know")]
    [InlineData("-01", 1, 2, "has a number with a leading zero")]
    [InlineData("1.", 1, 3, "needs a digit here")]
    [InlineData("1e+", 1, 4, "needs a digit here")]
    [InlineData("NaN", 1, 1, "has no value here")]
    [InlineData("nul", 1, 1, "has no value here")]
    [InlineData("\uFEFF1", 1, 1, "begins with a byte order mark, which JSON does not have")]
    public void Says_where_a_text_is_no_json(string text, int line, int column, string message) =>
        Assert.Equal(
            new SchemaError("", SchemaError.Syntax, "", "", $"the document {message}", line, column),
            Assert.Single(Anything.Validate(Encoding.UTF8.GetBytes(text))) with { Causes = [] });

    [Fact]
    public void Rejects_bytes_that_are_not_utf8() =>
        Assert.Equal(("the document is not UTF-8", 3), Anything.Validate([(byte)'"', (byte)'a', 0xC0, 0xAF, (byte)'"']).Select(error => (error.Message, error.Column)).Single());

    [Theory]
    [InlineData("""["\u0061\"\\\/\b\f\n\r\t"]""", "[\"a\\u0022\\u005c/\\u0008\\u000c\\u000a\\u000d\\u0009\"]")]
    [InlineData("""["\uD83D\uDE00\u00e9\u20AC"]""", "[\"😀é€\"]")]
    [InlineData("""{"a\u0062":1}""", """{"ab":1}""")]
    public void Resolves_escapes(string written, string meant) => Assert.True(Json.IsValid($$"""{ "const": {{meant}} }""", written));

    [Fact]
    public void Keeps_halves_of_surrogate_pairs_apart() => Assert.False(Json.IsValid("""{ "uniqueItems": true }""", """["\ud800", "\udc00", "\ud800"]"""));

    [Fact]
    public void Reads_as_deep_as_the_limit()
    {
        var schema = Json.Compile("""{ "items": { "$ref": "#" } }""", new() { MaxDepth = 5_000 });

        Assert.True(schema.IsValid(Nested(5_000)));
        Assert.Equal("the document nests deeper than 5,000 levels", Assert.Single(schema.Validate(Nested(5_001))).Message);
        Assert.Equal(SchemaError.Limit, Assert.Single(schema.Validate(Nested(100_000))).Keyword);
    }

    [GoldenFact]
    public void Accepts_and_rejects_the_files_of_the_parsing_suite()
    {
        using var suite = JsonDocument.Parse(File.ReadAllBytes(GoldenFolder.PathOf("semi/json/json_parsing_suite.json")));
        var wrong = new List<string>();
        var judged = 0;
        foreach (var file in suite.RootElement.GetProperty("cases").EnumerateArray())
        {
            // What the grammar leaves to the reader has no verdict, but it must not break anything.
            var isValid = Anything.IsValid(Content(file));
            var expected = file.GetProperty("expect").GetString();
            if (expected is not ("accept" or "reject")) continue;

            judged++;
            if (isValid != (expected == "accept")) wrong.Add(file.GetProperty("name").GetString()!);
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal(283, judged);
    }

    /// <summary>The two largest files are not stored: they repeat a beginning.</summary>
    private static byte[] Content(JsonElement file)
    {
        if (file.TryGetProperty("base64", out var stored)) return stored.GetBytesFromBase64();

        var (beginning, times) = file.GetProperty("name").GetString() == "n_structure_100000_opening_arrays.json" ? ("[", 100_000) : ("[{\"\":", 50_000);
        return Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(beginning, times)));
    }

    private static byte[] Nested(int depth) => Encoding.ASCII.GetBytes(new string('[', depth) + new string(']', depth));
}
