using System.Text.Json;


namespace DataAuditor.Core.Tests;

public sealed class JsonPointerTests
{
    /// <summary>The document of RFC 6901, section 5, and more.</summary>
    private const string Document = """
        { "foo": ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "e^f": 3, "g|h": 4, "i\\j": 5, "k\"l": 6, " ": 7, "m~n": 8, "0": { "x": [[9]] } }
        """;

    [Theory]
    [InlineData("/foo", "[\"bar\", \"baz\"]")]
    [InlineData("/foo/0", "\"bar\"")]
    [InlineData("/", "0")]
    [InlineData("/a~1b", "1")]
    [InlineData("/c%d", "2")]
    [InlineData("/e^f", "3")]
    [InlineData("/g|h", "4")]
    [InlineData("/i\\j", "5")]
    [InlineData("/k\"l", "6")]
    [InlineData("/ ", "7")]
    [InlineData("/m~0n", "8")]
    [InlineData("/0/x/0/0", "9")]
    public void Finds_what_stands_there(string pointer, string json) => Assert.Equal(json, Find(pointer)?.GetRawText());

    [Fact]
    public void Finds_the_whole_document_when_empty() => Assert.Equal(JsonValueKind.Object, Find("")?.ValueKind);

    [Theory]
    [InlineData("/bar")]
    [InlineData("/foo/2")]
    [InlineData("/foo/00")]
    [InlineData("/foo/-1")]
    [InlineData("/foo/-")]
    [InlineData("/foo/1e0")]
    [InlineData("/foo/99999999999")]
    [InlineData("/foo/0/x")]
    public void Finds_nothing_where_nothing_stands(string pointer) => Assert.Null(Find(pointer));

    [Theory]
    [InlineData("foo")]
    [InlineData("/a~")]
    [InlineData("/a~2b")]
    public void Is_refused_when_it_is_none(string pointer) => Assert.Throws<FormatException>(() => JsonPointer.Parse(pointer));

    private static JsonElement? Find(string pointer)
    {
        using var document = JsonDocument.Parse(Document);
        return JsonPointer.Parse(pointer).Find(document.RootElement.Clone());
    }
}
