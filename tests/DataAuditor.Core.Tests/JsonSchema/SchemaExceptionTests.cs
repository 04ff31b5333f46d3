namespace DataAuditor.Core.Tests.JsonSchema;

public sealed class SchemaExceptionTests
{
    [Theory]
    [InlineData("""{ "type": "text" }""", "the value of type names 'text', which is no type (at #/type)")]
    [InlineData("""{ "properties": { "a": { "minLength": -1 } } }""", "the value of minLength must be a whole number, not negative (at #/properties/a/minLength)")]
    [InlineData("""{ "$id": "https://example.org/s", "maximum": "1" }""", "the value of maximum must be a number (at https://example.org/s#/maximum)")]
    [InlineData("""{ "multipleOf": 0 }""", "the value of multipleOf must be greater than zero (at #/multipleOf)")]
    [InlineData("""{ "required": "a" }""", "the value of required must be an array of strings (at #/required)")]
    [InlineData("""{ "enum": 1 }""", "the value of enum must be an array (at #/enum)")]
    [InlineData("""{ "allOf": {} }""", "the value of allOf must be an array of schemas (at #/allOf)")]
    [InlineData("""{ "properties": [] }""", "the value of properties must be an object (at #/properties)")]
    [InlineData("""{ "$schema": "http://json-schema.org/draft-04/schema#", "minimum": 1, "exclusiveMinimum": 1 }""", "the value of exclusiveMinimum must be true or false in draft 4 (at #/exclusiveMinimum)")]
    [InlineData("""{ "uniqueItems": 1 }""", "the value of uniqueItems must be true or false (at #/uniqueItems)")]
    [InlineData("""{ "items": 1 }""", "is no schema: a schema is an object, true or false (at #/items)")]
    [InlineData("""{ "pattern": "(" }""", "the value of pattern is no regular expression of ECMA-262: '(' has a group without an end (at #/pattern)")]
    [InlineData("""{ "$ref": "#/nowhere" }""", "refers to '#/nowhere', which does not exist (at #)")]
    [InlineData("""{ "$ref": "#name" }""", "refers to '#name', which does not exist (at #)")]
    [InlineData("""{ "items": { "$ref": "https://example.org/a" } }""", "refers to 'https://example.org/a', which is not registered; nothing is fetched (at #/items)")]
    [InlineData("""{ "$schema": "https://example.org/mine" }""", "names the metaschema 'https://example.org/mine', which is neither that of draft 4, 6, 7, 2019-09 or 2020-12 nor registered (at schema:///)")]
    public void Says_what_is_wrong_and_where(string schema, string message) => Assert.Equal(message, Json.Fault(schema).Message);

    [Theory]
    [InlineData("""{ "$ref": "#" }""")]
    [InlineData("""{ "$ref": "#/$defs/a", "$defs": { "a": { "allOf": [{ "$ref": "#/$defs/b" }] }, "b": { "$ref": "#/$defs/a" } } }""")]
    public void Is_thrown_for_a_schema_that_refers_to_itself_without_end(string schema) =>
        Assert.Contains("refers to itself without end", Json.Fault(schema).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("{ 'a': 1 }")]
    public void Is_thrown_for_what_is_no_json(string schema)
    {
        var fault = Json.Fault(schema);

        Assert.StartsWith("The schema is no JSON: ", fault.Message, StringComparison.Ordinal);
        Assert.Equal("", fault.Location);
    }
}
