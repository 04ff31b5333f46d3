using System.IO.Compression;
using System.Text;
using System.Text.Json;
using DataAuditor.Reports.Sarif;
using DataAuditor.Tests.Reports.Samples;

namespace DataAuditor.Tests.Reports.Sarif;

/// <summary>What SARIF 2.1.0 allows and GitHub's code scanning asks for beyond it.</summary>
public sealed class SarifSchemaTests
{
    /// <summary>The part of the format that is written; GitHub refuses a file for one result without a location or with an empty address.</summary>
    private const string Schema = """
        {
          "type": "object", "additionalProperties": false, "required": ["version", "runs"],
          "properties": {
            "$schema": { "type": "string" },
            "version": { "type": "string", "enum": ["2.1.0"] },
            "runs": { "type": "array", "items": { "type": "object", "additionalProperties": false, "required": ["tool", "results"], "properties": {
              "tool": { "type": "object", "additionalProperties": false, "required": ["driver"], "properties": {
                "driver": { "type": "object", "additionalProperties": false, "required": ["name", "rules"], "properties": {
                  "name": { "type": "string", "minLength": 1 },
                  "semanticVersion": { "type": "string", "minLength": 1 },
                  "rules": { "type": "array", "items": { "type": "object", "additionalProperties": false, "required": ["id", "shortDescription", "help"], "properties": {
                    "id": { "type": "string", "minLength": 1 },
                    "name": { "type": "string", "minLength": 1 },
                    "shortDescription": { "type": "object", "additionalProperties": false, "required": ["text"], "properties": { "text": { "type": "string", "minLength": 1 } } },
                    "help": { "type": "object", "additionalProperties": false, "required": ["text"], "properties": { "text": { "type": "string", "minLength": 1 } } },
                    "properties": { "type": "object", "properties": { "tags": { "type": "array", "items": { "type": "string", "minLength": 1 } } } }
                  } } }
                } }
              } },
              "automationDetails": { "type": "object", "additionalProperties": false, "required": ["id"], "properties": { "id": { "type": "string", "minLength": 1 } } },
              "results": { "type": "array", "items": {
                "type": "object", "additionalProperties": false, "required": ["ruleId", "ruleIndex", "level", "message", "locations", "partialFingerprints"], "properties": {
                  "ruleId": { "type": "string", "minLength": 1 },
                  "ruleIndex": { "type": "integer", "minimum": 0 },
                  "level": { "type": "string", "enum": ["none", "note", "warning", "error"] },
                  "message": { "type": "object", "additionalProperties": false, "required": ["text"], "properties": { "text": { "type": "string" } } },
                  "locations": { "type": "array", "items": { "type": "object", "additionalProperties": false, "required": ["physicalLocation"], "properties": {
                    "physicalLocation": { "type": "object", "additionalProperties": false, "required": ["artifactLocation", "region"], "properties": {
                      "artifactLocation": { "type": "object", "additionalProperties": false, "required": ["uri"], "properties": { "uri": { "type": "string", "minLength": 1 } } },
                      "region": { "type": "object", "additionalProperties": false, "required": ["startLine"], "properties": {
                        "startLine": { "type": "integer", "minimum": 1 }, "startColumn": { "type": "integer", "minimum": 1 }
                      } }
                    } }
                  } } },
                  "partialFingerprints": { "type": "object", "required": ["primaryLocationLineHash"], "additionalProperties": { "type": "string", "minLength": 1 } }
                }
              } }
            } } }
          }
        }
        """;

    [Theory]
    [MemberData(nameof(NamedAudits.Names), MemberType = typeof(NamedAudits))]
    public void Keeps_to_the_schema(string name) => Assert.Empty(SchemaProblems.Of(Written(NamedAudits.Of(name)), Schema));

    [Theory]
    [InlineData("\"version\": \"2.1.0\"", "\"version\": \"2.0.0\"")]
    [InlineData("\"level\": \"error\"", "\"level\": \"major\"")]
    [InlineData("\"startLine\": 14", "\"startLine\": 0")]
    [InlineData("\"partialFingerprints\"", "\"fingerprint\"")]
    [InlineData("\"ruleIndex\": 0", "\"ruleIndex\": 0.5")]
    [InlineData("\"ruleId\"", "\"level\"")]
    public void The_schema_finds_what_is_broken(string whole, string broken)
    {
        var text = Encoding.UTF8.GetString(Written(SampleAudits.Failed));

        Assert.Contains(whole, text, StringComparison.Ordinal);
        Assert.NotEmpty(SchemaProblems.Of(Encoding.UTF8.GetBytes(text.Replace(whole, broken, StringComparison.Ordinal)), Schema));
    }

    [Theory]
    [MemberData(nameof(NamedAudits.Names), MemberType = typeof(NamedAudits))]
    [InlineData("six thousand")]
    public void Stays_within_what_github_takes(string name)
    {
        var file = Written(name == "six thousand" ? SixThousand() : NamedAudits.Of(name));
        var runs = JsonDocument.Parse(file).RootElement.GetProperty("runs");
        var results = runs[0].GetProperty("results");
        var rules = runs[0].GetProperty("tool").GetProperty("driver").GetProperty("rules");

        Assert.Equal((byte)'{', file[0]);
        Assert.InRange(Compressed(file), 1, 10_000_000);
        Assert.Equal(1, runs.GetArrayLength());
        Assert.InRange(results.GetArrayLength(), 0, 5000);
        Assert.InRange(rules.GetArrayLength(), 0, 25_000);
        Assert.All(rules.EnumerateArray(), rule => Assert.InRange(rule.GetProperty("properties").GetProperty("tags").GetArrayLength(), 0, 20));
        Assert.All(results.EnumerateArray(), result =>
        {
            var place = Assert.Single(result.GetProperty("locations").EnumerateArray());
            Assert.True(Uri.TryCreate(place.GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString(), UriKind.Relative, out _));
        });
    }

    [Fact]
    public void Puts_a_remark_that_is_about_no_file_in_one()
    {
        var remark = JsonDocument.Parse(Written(SampleAudits.Empty)).RootElement.GetProperty("runs")[0].GetProperty("results")[0];
        var place = remark.GetProperty("locations")[0].GetProperty("physicalLocation");

        Assert.Equal("DA1009", remark.GetProperty("ruleId").GetString());
        Assert.Equal("data-auditor", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(1, place.GetProperty("region").GetProperty("startLine").GetInt32());
    }

    private static AuditResult SixThousand() => SampleAudits.Failed with
    {
        Gates = [.. Enumerable.Range(0, 6000).Select(number => SampleGates.Failing.First(gate => gate.Blocks) with { Message = $"gate {number} failed" })],
    };

    private static long Compressed(byte[] file)
    {
        using var output = new MemoryStream();
        using (var gzip = new GZipStream(output, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(file);
        return output.Length;
    }

    private static byte[] Written(AuditResult result) => Rendered.Bytes(new SarifReportWriter(), result);
}
