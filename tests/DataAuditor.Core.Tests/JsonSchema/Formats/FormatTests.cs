using System.Text.Json;
using DataAuditor.JsonSchema;

namespace DataAuditor.Core.Tests.JsonSchema.Formats;

public sealed class FormatTests
{
    private static readonly SchemaOptions Asserting = new() { AssertFormat = true };

    [Theory]
    [InlineData("date-time", "2016-12-31T23:59:60Z", true)]
    [InlineData("date-time", "2016-12-31T22:59:60Z", false)]
    [InlineData("date-time", "2024-02-29t01:02:03.5-23:59", true)]
    [InlineData("date", "2023-02-29", false)]
    [InlineData("time", "01:02:03.Z", false)]
    [InlineData("duration", "P1Y2M3DT4H5M6S", true)]
    [InlineData("duration", "P1Y1D", false)]
    [InlineData("duration", "P3W", true)]
    [InlineData("email", "\"a\\\"b\\\\\"@example.org", true)]
    [InlineData("email", "\"a\\\\\"b\"@example.org", false)]
    [InlineData("email", "a@[IPv6:2001:db8::1]", true)]
    [InlineData("idn-email", "ü@bücher.example", true)]
    [InlineData("email", "ü@example.org", false)]
    [InlineData("hostname", "a.xn--bcher-kva", true)]
    [InlineData("hostname", "xn--a", false)]
    [InlineData("idn-hostname", "bücher.example", true)]
    [InlineData("idn-hostname", "Bücher", false)]
    [InlineData("idn-hostname", "ＡＢＣ", false)]
    [InlineData("ipv4", "192.168.1.1", true)]
    [InlineData("ipv4", "192.168.01.1", false)]
    [InlineData("ipv6", "::ffff:1.2.3.4", true)]
    [InlineData("ipv6", "1:2:3:4:5:6:7::", true)]
    [InlineData("ipv6", "1:2:3:4:5:6:7:8::", false)]
    [InlineData("uri", "https://[v1.a]:80/a%20b?c#d", true)]
    [InlineData("uri", "a/b", false)]
    [InlineData("uri-reference", "a/b:c", true)]
    [InlineData("uri-reference", "a b", false)]
    [InlineData("iri", "https://bücher.example/ä?\uE000", true)]
    [InlineData("iri", "https://bücher.example/\uE000", false)]
    [InlineData("iri-reference", "ä#ö", true)]
    [InlineData("uri-template", "/{a,b*}{?c:3}", true)]
    [InlineData("uri-template", "/{=a}", false)]
    [InlineData("uuid", "2eb8aa08-aa98-11ea-b4aa-73b441d16380", true)]
    [InlineData("uuid", "2eb8aa08aa98-11ea-b4aa-73b441d16380-", false)]
    [InlineData("json-pointer", "/a~1b", true)]
    [InlineData("json-pointer", "/a~b", false)]
    [InlineData("relative-json-pointer", "1/a", true)]
    [InlineData("relative-json-pointer", "01", false)]
    [InlineData("regex", "^[a-z]+$", true)]
    [InlineData("regex", "[a-z", false)]
    [InlineData("of our own", "anything", true)]
    public void Are_asserted_on_request(string format, string text, bool isValid)
    {
        var schema = $$"""{ "format": "{{format}}" }""";

        Assert.Equal(isValid, Json.IsValid(schema, JsonSerializer.Serialize(text), Asserting));
        Assert.True(Json.IsValid(schema, JsonSerializer.Serialize(text)));
    }

    [Fact]
    public void Say_nothing_about_other_values() => Assert.True(Json.IsValid("""{ "format": "ipv4" }""", "1", Asserting));

    [Fact]
    public void Are_named_in_the_failure() =>
        Assert.Equal("\"x\" is no ipv4", Assert.Single(Json.Errors("""{ "format": "ipv4" }""", "\"x\"", options: Asserting)).Message);

    [Theory]
    [InlineData("""{ "contentEncoding": "base64", "contentMediaType": "application/json" }""", "\"e30=\"", true)]
    [InlineData("""{ "contentEncoding": "base64", "contentMediaType": "application/json" }""", "\"e30\"", false)]
    [InlineData("""{ "contentMediaType": "application/json" }""", "\"{\"", false)]
    public void Of_content_are_asserted_in_draft_7_on_request(string schema, string document, bool isValid)
    {
        Assert.Equal(isValid, Json.IsValid(schema, document, new() { DefaultDraft = Draft.V7, AssertContent = true }));
        Assert.True(Json.IsValid(schema, document, new() { DefaultDraft = Draft.V7 }));
        Assert.True(Json.IsValid(schema, document, new() { AssertContent = true }));
    }
}
