using System.Text.Json;
using DataAuditor.JsonSchema;

namespace DataAuditor.Core.Tests.JsonSchema;

public sealed class SchemaRegistryTests
{
    [Theory]
    [InlineData("https://example.org/types", "#/$defs/count")]
    [InlineData("https://example.org/types", "#count")]
    [InlineData("https://example.org/other/name", "")]
    public void Makes_documents_their_parts_and_anchors_known(string document, string fragment)
    {
        var options = With(("https://example.org/types", """
            {
              "$defs": {
                "count": { "$anchor": "count", "type": "integer" },
                "other": { "$id": "other/name", "type": "integer" }
              }
            }
            """));

        Assert.True(Json.IsValid($$"""{ "$ref": "{{document}}{{fragment}}" }""", "1", options));
        Assert.False(Json.IsValid($$"""{ "$ref": "{{document}}{{fragment}}" }""", "\"1\"", options));
    }

    [Fact]
    public void Resolves_references_against_the_id_of_the_document()
    {
        var options = With(("https://example.org/a/b", """{ "$ref": "../c" }"""), ("https://example.org/c", """{ "type": "null" }"""));

        Assert.False(Json.IsValid("""{ "$id": "https://example.org/a/", "$ref": "b" }""", "1", options));
    }

    [Fact]
    public void Holds_metaschemas_that_turn_vocabularies_off_and_format_on()
    {
        var options = With(("https://example.org/meta", """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "$vocabulary": {
                "https://json-schema.org/draft/2020-12/vocab/core": true,
                "https://json-schema.org/draft/2020-12/vocab/format-assertion": true,
                "https://example.org/optional": false
              }
            }
            """));

        Assert.True(Json.IsValid("""{ "$schema": "https://example.org/meta", "maximum": 1 }""", "2", options));
        Assert.False(Json.IsValid("""{ "$schema": "https://example.org/meta", "format": "ipv4" }""", "\"x\"", options));
    }

    [Fact]
    public void Holds_metaschemas_whose_vocabularies_must_be_known()
    {
        var options = With(("https://example.org/meta", """
            { "$schema": "https://json-schema.org/draft/2020-12/schema", "$vocabulary": { "https://example.org/new": true } }
            """));

        Assert.Contains("requires the vocabulary 'https://example.org/new'", Json.Fault("""{ "$schema": "https://example.org/meta" }""", options).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("types", "is no absolute URI")]
    [InlineData("https://example.org/a#b", "has a fragment")]
    [InlineData("https://example.org/known#", "was already added")]
    public void Rejects_other_names(string uri, string reason)
    {
        var registry = With(("https://example.org/known", "true")).Registry;
        using var document = JsonDocument.Parse("true");

        Assert.Contains(reason, Assert.Throws<ArgumentException>(() => registry.Add(uri, document.RootElement)).Message, StringComparison.Ordinal);
    }

    private static SchemaOptions With(params ReadOnlySpan<(string Uri, string Document)> documents)
    {
        var options = new SchemaOptions();
        foreach (var (uri, text) in documents)
        {
            using var document = JsonDocument.Parse(text);
            options.Registry.Add(uri, document.RootElement);
        }

        return options;
    }
}
