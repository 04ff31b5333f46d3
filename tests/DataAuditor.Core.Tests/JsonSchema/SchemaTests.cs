using System.Text.Json;
using DataAuditor.JsonSchema;

namespace DataAuditor.Core.Tests.JsonSchema;

public sealed class SchemaTests
{
    [Fact]
    public void Accepts_and_rejects_an_element_as_its_text()
    {
        using var document = JsonDocument.Parse("""{ "valid": { "n": 1 }, "invalid": { "n": "1" } }""");
        var schema = Json.Compile("""{ "properties": { "n": { "type": "integer" } } }""");

        Assert.True(schema.IsValid(document.RootElement.GetProperty("valid")));
        Assert.False(schema.IsValid(document.RootElement.GetProperty("invalid")));
        Assert.Equal("/n", Assert.Single(schema.Validate(document.RootElement.GetProperty("invalid"))).InstanceLocation);
    }

    [Fact]
    public void Outlives_the_document_that_it_was_compiled_from()
    {
        Schema schema;
        using (var document = JsonDocument.Parse("""{ "$ref": "#/$defs/a", "$defs": { "a": { "const": [1] } } }""")) schema = Schema.Compile(document.RootElement);

        Assert.True(schema.IsValid("[1.0]"u8));
        Assert.Equal("an array of 1 item is not an array of 1 item", Assert.Single(schema.Validate("[2]"u8)).Message);
    }

    [Fact]
    public void Gives_the_same_verdicts_on_many_threads_at_once()
    {
        var schema = Json.Compile("""{ "type": "array", "items": { "anyOf": [ { "type": "string", "pattern": "^a+$" }, { "type": "integer" } ] } }""");
        byte[][] documents = ["""["aa", 1]"""u8.ToArray(), """["ab", 1]"""u8.ToArray()];
        var verdicts = new bool[1_000];
        var threads = Enumerable.Range(0, 4).Select(thread => new Thread(() =>
        {
            for (var index = thread; index < verdicts.Length; index += 4) verdicts[index] = schema.IsValid(documents[index % 2]);
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        Assert.All(verdicts.Index(), verdict => Assert.Equal(verdict.Index % 2 == 0, verdict.Item));
    }

    [Fact]
    public void Allocates_nothing_for_a_valid_document()
    {
        var schema = Json.Compile("""
            {
              "type": "object", "required": ["id", "tags"], "unevaluatedProperties": false,
              "properties": { "id": { "pattern": "^[a-z]+$" }, "n": { "multipleOf": 0.01 } },
              "anyOf": [ { "properties": { "tags": { "type": "array", "uniqueItems": true, "items": { "enum": ["a", "b\n"] } } } } ]
            }
            """);
        var document = """{ "id": "abc", "n": 12.34, "tags": ["a", "b\n"] }"""u8;
        for (var warm = 0; warm < 100; warm++) Assert.True(schema.IsValid(document));

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var count = 0; count < 1_000; count++) schema.IsValid(document);

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 1_000, 0, 16);
    }

    [Theory]
    [InlineData("""{ "$schema": "http://json-schema.org/draft-04/schema#", "type": "integer" }""", "1.0", false)]
    [InlineData("""{ "$schema": "http://json-schema.org/draft-06/schema#", "type": "integer" }""", "1.0", true)]
    [InlineData("""{ "$schema": "http://json-schema.org/draft-07/schema#", "if": true, "then": false }""", "1", false)]
    [InlineData("""{ "$schema": "http://json-schema.org/draft-06/schema#", "if": true, "then": false }""", "1", true)]
    [InlineData("""{ "$schema": "https://json-schema.org/draft/2019-09/schema", "prefixItems": [false] }""", "[1]", true)]
    [InlineData("""{ "$schema": "https://json-schema.org/draft/2020-12/schema", "prefixItems": [false] }""", "[1]", false)]
    [InlineData("""{ "$schema": "http://json-schema.org/draft-07/schema#", "$ref": "#/definitions/a", "maximum": 1, "definitions": { "a": true } }""", "2", true)]
    [InlineData("""{ "$ref": "#/definitions/a", "maximum": 1, "definitions": { "a": true } }""", "2", false)]
    public void Is_read_by_the_draft_that_it_names(string schema, string document, bool isValid) => Assert.Equal(isValid, Json.IsValid(schema, document));

    [Fact]
    public void Without_a_metaschema_is_read_by_the_default_draft()
    {
        var options = new SchemaOptions { DefaultDraft = Draft.V4 };

        Assert.True(Json.IsValid("""{ "const": 1 }""", "2", options));
        Assert.False(Json.IsValid("""{ "const": 1 }""", "2"));
    }

    [Fact]
    public void Validates_schemas_by_their_metaschema()
    {
        foreach (var metaschema in new[] { "http://json-schema.org/draft-04/schema#", "http://json-schema.org/draft-07/schema#", "https://json-schema.org/draft/2019-09/schema", "https://json-schema.org/draft/2020-12/schema" })
        {
            var schema = Json.Compile($$"""{ "$schema": "{{metaschema}}", "$ref": "{{metaschema}}" }""");

            Assert.True(schema.IsValid("""{ "properties": { "a": { "minLength": 1 } } }"""u8));
            Assert.False(schema.IsValid("""{ "properties": { "a": { "minLength": -1 } } }"""u8));
        }
    }
}
