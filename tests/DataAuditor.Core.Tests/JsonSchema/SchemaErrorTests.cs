using DataAuditor.JsonSchema;

namespace DataAuditor.Core.Tests.JsonSchema;

public sealed class SchemaErrorTests
{
    private const string Order = """
        {
          "$id": "https://example.org/order",
          "required": ["id"],
          "properties": { "lines": { "items": { "$ref": "#/$defs/line" } } },
          "$defs": { "line": { "properties": { "count": { "type": "integer", "minimum": 1 } } } }
        }
        """;

    [Fact]
    public void Says_where_in_the_document_and_where_in_the_schema()
    {
        var errors = Json.Errors(Order, "{\n  \"id\": 1,\n  \"lines\": [{}, { \"é\": 0, \"count\": 0 }]\n}");

        Assert.Equal(
            new SchemaError(
                "/lines/1/count", "minimum", "/properties/lines/items/$ref/properties/count/minimum",
                "https://example.org/order#/$defs/line/properties/count/minimum", "0 must be at least 1", 3, 36),
            Assert.Single(errors) with { Causes = [] });
    }

    [Fact]
    public void Is_one_for_each_thing_that_is_wrong() =>
        Assert.Equal(
            ["required: an object of 1 property lacks the property \"id\"", "type: \"x\" must be of type integer, not string"],
            Json.Errors(Order, """{ "lines": [{ "count": "x" }] }""").Select(Shown));

    [Theory]
    [InlineData("""{ "type": ["string", "null"] }""", "1", "type: 1 must be of type string or null, not number")]
    [InlineData("""{ "enum": ["a", 1, null] }""", "\"b\"", "enum: \"b\" is none of \"a\", 1, null")]
    [InlineData("""{ "enum": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] }""", "0", "enum: 0 is none of 1, 2, 3, 4, 5, 6, 7, 8 and 2 more")]
    [InlineData("""{ "const": true }""", "false", "const: false is not true")]
    [InlineData("""{ "exclusiveMaximum": 2.50 }""", "2.5", "exclusiveMaximum: 2.5 must be less than 2.50")]
    [InlineData("""{ "exclusiveMinimum": 2 }""", "2", "exclusiveMinimum: 2 must be greater than 2")]
    [InlineData("""{ "maximum": 2 }""", "3", "maximum: 3 must be at most 2")]
    [InlineData("""{ "multipleOf": 0.01 }""", "0.075", "multipleOf: 0.075 is no multiple of 0.01")]
    [InlineData("""{ "minLength": 3 }""", "\"é😀\"", "minLength: \"é😀\" has 2 characters; at least 3 are required")]
    [InlineData("""{ "maxLength": 1 }""", "\"ab\"", "maxLength: \"ab\" has 2 characters; at most 1 is allowed")]
    [InlineData("""{ "pattern": "^a" }""", "\"b\"", "pattern: \"b\" does not match the pattern ^a")]
    [InlineData("""{ "maxItems": 1 }""", "[1, 2]", "maxItems: an array of 2 items must have at most 1")]
    [InlineData("""{ "minProperties": 1 }""", "{}", "minProperties: an object of 0 properties must have at least 1")]
    [InlineData("""{ "uniqueItems": true }""", "[1, 2, 1.0]", "uniqueItems: an array of 3 items has 1 twice, at 0 and 2")]
    [InlineData("""{ "contains": { "const": 1 } }""", "[2]", "contains: an array of 1 item has 0 that satisfy the schema of contains; at least 1 must")]
    [InlineData("""{ "contains": { "const": 1 }, "maxContains": 1 }""", "[1, 1]", "maxContains: an array of 2 items has 2 that satisfy the schema of contains; at most 1 may")]
    [InlineData("""{ "dependentRequired": { "a": ["b"] } }""", """{ "a": 1 }""", "dependentRequired: an object of 1 property has \"a\" and therefore needs \"b\"")]
    [InlineData("""{ "not": { "type": "null" } }""", "null", "not: null must not satisfy the schema of not")]
    [InlineData("""{ "oneOf": [true, false, true] }""", "1", "oneOf: 1 satisfies schemas 0 and 2 of oneOf; it must satisfy exactly one")]
    [InlineData("false", "1", "false: 1 is not allowed here")]
    public void Says_in_words_what_is_wrong(string schema, string document, string expected) =>
        Assert.Equal(expected, Shown(Assert.Single(Json.Errors(schema, document))));

    [Theory]
    [InlineData("""{ "properties": { "a": true }, "additionalProperties": false }""", "additionalProperties", "/additionalProperties")]
    [InlineData("""{ "properties": { "a": true }, "unevaluatedProperties": false }""", "unevaluatedProperties", "/unevaluatedProperties")]
    [InlineData("""{ "properties": { "a": true, "b~/": false } }""", "properties", "/properties/b~0~1")]
    public void Of_the_schema_false_is_that_of_the_keyword_that_leads_to_it(string schema, string keyword, string location)
    {
        var error = Assert.Single(Json.Errors(schema, """{ "a": 1, "b~/": 2 }"""));

        Assert.Equal(("/b~0~1", keyword, location, "#" + location), (error.InstanceLocation, error.Keyword, error.KeywordLocation, error.AbsoluteKeywordLocation));
    }

    [Fact]
    public void Of_a_choice_is_followed_by_those_of_its_branches_in_the_basic_format() =>
        Assert.Equal(
            ["/anyOf", "/anyOf/0/type", "/anyOf/1/minimum"],
            Json.Errors("""{ "anyOf": [{ "type": "string" }, { "minimum": 5 }] }""", "1").Select(error => error.KeywordLocation));

    [Fact]
    public void Of_a_choice_holds_those_of_its_branches_in_the_detailed_format()
    {
        var error = Assert.Single(Json.Errors("""{ "oneOf": [{ "type": "string" }, { "anyOf": [{ "minimum": 5 }] }] }""", "1", OutputFormat.Detailed));

        Assert.Equal(["/oneOf/0/type", "/oneOf/1/anyOf"], error.Causes.Select(cause => cause.KeywordLocation));
        Assert.Equal("/oneOf/1/anyOf/0/minimum", Assert.Single(error.Causes[1].Causes).KeywordLocation);
    }

    [Fact]
    public void Is_the_first_alone_in_the_flag_format() =>
        Assert.Single(Json.Errors("""{ "items": { "type": "string" } }""", "[1, 2, 3]", OutputFormat.Flag));

    [Fact]
    public void Comes_no_more_often_than_is_wanted() =>
        Assert.Equal(5, Json.Errors("""{ "items": { "type": "string" } }""", "[1, 2, 3, 4, 5, 6, 7, 8, 9]", options: new() { MaxErrors = 5 }).Count);

    [Fact]
    public void Counts_columns_anew_on_every_line() =>
        Assert.Equal(
            [(1, 2), (2, 1), (2, 4), (4, 3)],
            Json.Errors("""{ "items": { "type": "null" } }""", "[1,\n2, 3,\r\n\n  4]").Select(error => (error.Line, error.Column)));

    [Fact]
    public void Cuts_long_values_short()
    {
        var message = Assert.Single(Json.Errors("""{ "type": "null" }""", $"\"{new string('x', 59)}😀y\"")).Message;

        Assert.Equal($"\"{new string('x', 59)}…\" must be of type null, not string", message);
    }

    private static string Shown(SchemaError error) => $"{error.Keyword}: {error.Message}";
}
