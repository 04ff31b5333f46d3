using System.Text;
using DataAuditor.JsonSchema;

namespace DataAuditor.Core.Tests.JsonSchema.Evaluation;

/// <summary>What is meant to exhaust a validator. A blow-up would not fail an assertion here; the tests would not end.</summary>
public sealed class HostileInputTests
{
    [Fact]
    public void A_schema_that_leads_back_to_itself_on_the_same_value_fails_the_document()
    {
        var errors = Json.Errors("""{ "anyOf": [{ "type": "string" }, { "$ref": "#" }] }""", "1");

        Assert.Equal("cannot be decided: the schema leads back to itself without descending into the value", errors[^1].Message);
        Assert.Equal(SchemaError.Limit, errors[^1].Keyword);
    }

    [Fact]
    public void Five_hundred_branches_that_all_recurse_are_not_multiplied()
    {
        var branch = """{ "properties": { "a": { "$ref": "#" }, "b": { "type": "string" } }, "required": ["a"] }""";
        var schema = Json.Compile($$"""{ "anyOf": [{ "type": "null" }, {{string.Join(',', Enumerable.Repeat(branch, 500))}}] }""");

        Assert.True(schema.IsValid(Chain(50, "null")));
        Assert.False(schema.IsValid(Chain(50, "{}")));
        Assert.Equal(1_000, schema.Validate(Chain(50, "{}")).Count);
    }

    [Fact]
    public void A_hundred_thousand_items_are_found_to_be_unique()
    {
        var items = Enumerable.Range(0, 100_000).Select(item => $$"""{ "a": [{{item}}], "b": "{{item}}" }""").ToList();
        var schema = Json.Compile("""{ "uniqueItems": true }""");

        Assert.True(schema.IsValid(Encoding.ASCII.GetBytes($"[{string.Join(',', items)}]")));
        items[^1] = """{ "b": "0", "a": [0.0] }""";
        Assert.EndsWith("twice, at 0 and 99999", Assert.Single(schema.Validate(Encoding.ASCII.GetBytes($"[{string.Join(',', items)}]"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_million_properties_are_validated_and_compared()
    {
        var properties = Enumerable.Range(0, 1_000_000).Select(index => $"\"p{index}\":{index}").ToArray();
        var forward = $"{{{string.Join(',', properties)}}}";
        Array.Reverse(properties);
        var document = Encoding.ASCII.GetBytes($"[{forward},{{{string.Join(',', properties)}}}]");
        var schema = Json.Compile("""
            { "items": { "required": ["p0", "p999999"], "minProperties": 1000000, "patternProperties": { "^p": { "type": "integer" } }, "unevaluatedProperties": false } }
            """);

        Assert.True(schema.IsValid(document));
        Assert.False(Json.Compile("""{ "uniqueItems": true }""").IsValid(document));
    }

    [Fact]
    public void A_deep_document_is_evaluated_on_a_small_stack()
    {
        var schema = Json.Compile("""{ "properties": { "a": { "allOf": [{ "anyOf": [{ "$ref": "#" }] }] } } }""", new() { MaxDepth = 3_000 });
        bool? isValid = null;
        var thread = new Thread(() => isValid = schema.IsValid(Chain(2_900, "1")), 256 << 10);
        thread.Start();
        thread.Join();

        Assert.True(isValid);
    }

    [Fact]
    public void A_hundred_thousand_levels_are_compared_and_evaluated_on_a_small_stack()
    {
        var schema = Json.Compile("""{ "uniqueItems": true, "items": { "uniqueItems": true } }""", new() { MaxDepth = 100_000 });
        var deep = Encoding.ASCII.GetString(Chain(99_990, "1"));
        bool? isValid = null;
        var thread = new Thread(() => isValid = schema.IsValid(Encoding.ASCII.GetBytes($"[0,1,2,3,4,5,6,7,{deep},{deep}]")), 256 << 10);
        thread.Start();
        thread.Join();

        Assert.False(isValid);
    }

    [Fact]
    public void A_deep_schema_is_compiled()
    {
        const int Depth = 900;
        var schema = string.Concat(Enumerable.Repeat("{\"not\":", Depth)) + "true" + new string('}', Depth);

        Assert.True(Json.IsValid(schema, "1"));
    }

    private static byte[] Chain(int depth, string last) =>
        Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", depth)) + last + new string('}', depth));
}
