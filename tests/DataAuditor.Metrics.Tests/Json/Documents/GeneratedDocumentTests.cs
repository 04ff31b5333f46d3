using System.Text.Json;
using DataAuditor.Metrics.Json.Documents;

namespace DataAuditor.Metrics.Tests.Json.Documents;

public sealed class GeneratedDocumentTests
{
    [Theory]
    [InlineData("""{"output":"{\"a\":1}"}""", """{"a":1}""")]
    [InlineData("""{"output":{"a":1}}""", """{"a":1}""")]
    [InlineData("""{"a":1}""", """{"a":1}""")]
    [InlineData("""[1,2]""", """[1,2]""")]
    [InlineData("""{"output":"null"}""", "null")]
    [InlineData("""{"output":false}""", "false")]
    public void Is_the_output_or_else_the_record(string record, string document)
    {
        var generated = GeneratedDocument.Of(SampleOf(record));

        Assert.Equal((document, null), (generated.Value?.GetRawText(), generated.Fault));
    }

    [Theory]
    [InlineData("""{"output":null}""", "there is none")]
    [InlineData("""{"output":" "}""", "it is blank")]
    [InlineData("""{"output":"\ufeff{}"}""", "it begins with a byte order mark")]
    [InlineData("""{"output":"{\n\"a\":1,}"}""", "(line 2, byte 7)")]
    public void Says_why_it_is_no_JSON(string record, string fault)
    {
        var generated = GeneratedDocument.Of(SampleOf(record));

        Assert.Null(generated.Value);
        Assert.Contains(fault, generated.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_no_record_that_holds_what_it_is_held_against()
    {
        var wrong = Assert.Throws<AuditException>(() => GeneratedDocument.BesideOf(SampleOf("""{"a":1,"expected":{"a":1}}"""), "expected"));

        Assert.Contains("the record has 'expected' and no 'output': what was generated is not known", wrong.Message, StringComparison.Ordinal);
    }

    private static Sample SampleOf(string record) => new(Role.Synthetic, 0, JsonElement.Parse(record), SampleOrigin.None);
}
