using DataAuditor.Manifests;

namespace DataAuditor.Tests.Running;

public sealed class JsonAuditTests : IDisposable
{
    private const string Validity = """{"metric":"json.validity.valid-json-rate","min":0.9},{"metric":"json.validity.correctness-rate","min":0.9}""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Counts_lines_that_are_no_JSON_among_the_documents()
    {
        _folder.Write("data.jsonl", """{"age":1}""" + "\n" + """{"age":1,}""" + "\n[1]\n" + """{"age":200}""" + "\n");
        _folder.Write("ages.schema.json", """{"type":"object","properties":{"age":{"maximum":150}}}""");

        Assert.Equal([0.75, 0.25], Values("\"data.jsonl\", \"schema\": \"ages.schema.json\"", Validity));
    }

    [Fact]
    public void Ends_at_a_broken_line_where_records_hold_the_documents()
    {
        _folder.Write("data.jsonl", """{"output":"{}"}""" + "\n" + """{"output":""" + "\n");

        var wrong = Assert.Throws<AuditException>(() => Values("\"data.jsonl\"", """{"metric":"json.validity.valid-json-rate","min":0.9}"""));

        Assert.Equal(("data.jsonl", 2), (Path.GetFileName(wrong.Diagnostics[0].Location!.File), wrong.Diagnostics[0].Location!.Line));
    }

    [Fact]
    public void Ends_at_a_broken_line_where_no_gate_counts_it()
    {
        _folder.Write("data.jsonl", """{"output":{},"expected":{}}""" + "\n{\n");

        Assert.Throws<AuditException>(() => Values("\"data.jsonl\"", """{"metric":"json.fidelity.mean-match","min":0.9}"""));
    }

    [Fact]
    public void Reads_a_folder_of_documents()
    {
        _folder.Write("docs/a.json", "[\n1]");
        _folder.Write("docs/b.json", "{");

        Assert.Equal([0.5], Values("\"docs\"", """{"metric":"json.validity.valid-json-rate","min":0.9}"""));
    }

    [Fact]
    public void Finds_schemas_by_name_which_may_refer_to_one_another()
    {
        _folder.Write("schemas/person.schema.json", """{"properties":{"home":{"$ref":"place"}}}""");
        _folder.Write("schemas/place.json", """{"required":["town"]}""");
        _folder.Write("data.jsonl", """{"output":{"home":{}},"schema":"person"}""" + "\n" + """{"output":{"home":{}},"schema":"place"}""" + "\n" + """{"output":{"town":1},"schema":"place"}""" + "\n");

        Assert.Equal(1.0 / 3, Assert.Single(Values("\"data.jsonl\", \"schema\": \"schemas\"", """{"metric":"json.validity.correctness-rate","min":0.9}""")));
    }

    [Theory]
    [InlineData("""{"type":"text"}""", "the schema cannot be used")]
    [InlineData("""{"$ref":"https://example.org/elsewhere"}""", "the schema cannot be used")]
    [InlineData("""{"type":""", "is not JSON")]
    public void Blames_the_schema_s_file_for_a_schema_that_is_none(string schema, string message)
    {
        _folder.Write("data.jsonl", "{}\n");
        _folder.Write("x.schema.json", schema);

        var wrong = Assert.Throws<AuditException>(() => Values("\"data.jsonl\", \"schema\": \"x.schema.json\"", Validity)).Diagnostics[0];

        Assert.Contains(message, wrong.Message, StringComparison.Ordinal);
        Assert.Equal("x.schema.json", Path.GetFileName(wrong.Location!.File));
    }

    [Fact]
    public void Reads_a_column_of_texts()
    {
        _folder.Write("data.csv", "reply,truth\n\"{\"\"answer\"\":4}\",4\n\"{\"\"answer\"\":\"\"x\"\"}\",x\n{,4\n");

        Assert.Equal([2.0 / 3, 2.0 / 3], Values("\"data.csv\"", """{"metric":"json.validity.valid-json-rate","min":0.9},{"metric":"json.utility.task-accuracy","min":0.9}""", """, "fields": { "output": "reply", "gold_answer": "truth" }"""));
    }

    private IEnumerable<double> Values(string synthetic, string gates, string further = "")
    {
        var manifest = _folder.Write("x.audit.json", $$"""{ "name": "x", "modality": "json", "data": { "synthetic": {{synthetic}} }, "gates": [{{gates}}]{{further}} }""");
        return Audit.Run(ManifestReader.Read(manifest)).Report.Measurements.Select(measured => measured.Value);
    }
}
