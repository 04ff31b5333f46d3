using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using DataAuditor.JsonSchema;
using DataAuditor.Metrics.Json.Validity;

namespace DataAuditor.Metrics.Tests.Json.Validity;

public sealed class CorrectnessRateTests
{
    private const string Ages = """{"properties":{"age":{"maximum":150}},"required":["age"]}""";

    [GoldenFact]
    public void Agrees_with_the_reference_on_every_document()
    {
        var golden = JsonNode.Parse(File.ReadAllText(GoldenFolder.PathOf("semi/json/golden_json.json")))!;
        var schemas = golden["schemas"]!.AsObject().ToDictionary(schema => schema.Key, schema => JsonElement.Parse(schema.Value!["schema"]!.ToJsonString()), StringComparer.Ordinal);
        var records = golden["records"]!.AsArray();
        var data = new Run.Records([.. records.Select(record => Run.Record(("output", record!["data"]?.ToJsonString() ?? "null"), ("schema", (string?)record["schema"])))]) { Schemas = new SchemaSet(schemas) };

        var faults = data.Samples().Select(sample => new CorrectnessRate().FaultsOf(sample).Any());

        Assert.Equal(1200, records.Count);
        Assert.Equal(records.Select(record => !(bool)record!["valid"]!), faults);
    }

    [Fact]
    public void Shows_a_broken_rule_once_however_many_documents_break_it()
    {
        var score = Run.Score(new CorrectnessRate(), Common(["""{"age":3}""", """{"age":200}""", """{"age":300}""", """{}"""]));

        Assert.Equal(0.25, score.Value);
        Assert.Equal([("ages#/properties/age/maximum", 0.5), ("ages#/required", 0.75)], score.Parts.Select(part => (part.Name, part.Value)));
        Assert.Equal([1, 3], score.Evidence.Select(exhibit => exhibit.Record));
        Assert.Matches("^/age: .*200.*150.*; 1 more documents fail this$", score.Evidence[0].Detail);
    }

    [Fact]
    public void Tells_the_line_in_a_document_of_several() =>
        Assert.Contains("(line 2, column 8)", Run.Score(new CorrectnessRate(), Common([Run.Record(("output", "{\n\"age\": 200}"))])).Evidence[0].Detail, StringComparison.Ordinal);

    [Fact]
    public void Counts_what_is_no_JSON_as_incorrect() =>
        Assert.Equal(0.5, Run.Score(new CorrectnessRate(), Common([Run.Record(("output", "{\"age\":1}")), Run.Record(("output", "{"))])).Value);

    [Fact]
    public void Holds_a_record_against_its_own_schema() =>
        Assert.Equal(0.5, Run.Score(new CorrectnessRate(), """{"output":{"age":1},"schema":{"required":["age"]}}""", """{"output":{"age":1},"schema":{"required":["name"]}}""").Value);

    [Fact]
    public void Takes_a_field_of_the_document_for_no_schema() => Assert.Equal(1, Run.Score(new CorrectnessRate(), Common(["""{"age":1,"schema":{"not":{}}}"""])).Value);

    [Fact]
    public void Needs_a_schema() => Assert.Contains("there is no schema", Run.Reason(new CorrectnessRate(), """{"age":1}"""), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"output":{},"schema":"orders"}""", "no schema is named 'orders'; there are ages")]
    [InlineData("""{"output":{},"schema":{"type":"text"}}""", "the schema cannot be used")]
    public void Refuses_schemas_that_are_none(string record, string message) =>
        Assert.Contains(message, Assert.Throws<AuditException>(() => Run.On(new CorrectnessRate(), Common([record]))).Message, StringComparison.Ordinal);

    [Fact]
    public void Asserts_formats_only_when_asked()
    {
        const string Record = """{"output":{"at":"soon"},"schema":{"properties":{"at":{"format":"date-time"}}}}""";

        Assert.Equal((1, 0), (Run.Score(new CorrectnessRate(), Record).Value, Run.Score(new CorrectnessRate { Formats = true }, Record).Value));
    }

    [Fact]
    public void Has_a_part_for_each_keyword_where_rules_are_too_many()
    {
        var score = Run.Score(new CorrectnessRate(), [.. Enumerable.Range(0, 101).Select(property => """{"output":{},"schema":{"required":["x"],"$id":"https://example.org/NUMBER"}}""".Replace("NUMBER", property.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))]);

        Assert.Contains(score.Parts, part => part.Name == "required");
        Assert.Contains(score.Notes, note => note.Contains("more than 100 rules are broken", StringComparison.Ordinal));
    }

    private static Run.Records Common(IReadOnlyList<string> records) =>
        new(records) { Schemas = new SchemaSet(new Dictionary<string, JsonElement>(StringComparer.Ordinal) { ["ages"] = JsonElement.Parse(Ages) }, "ages") };
}
