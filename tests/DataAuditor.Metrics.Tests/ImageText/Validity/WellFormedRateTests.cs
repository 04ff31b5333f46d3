using System.Text.Json;
using DataAuditor.JsonSchema;
using DataAuditor.Metrics.ImageText.Validity;

namespace DataAuditor.Metrics.Tests.ImageText.Validity;

public sealed class WellFormedRateTests
{
    private const string NoText = """{"image":"drawn/1.png"}""";

    private static readonly SchemaSet Schemas = new(new Dictionary<string, JsonElement>(StringComparer.Ordinal) { ["pairs"] = JsonElement.Parse("""{"required":["text"]}""") }, "pairs");

    private static readonly FakeMedia Media = new FakeMedia().With("empty.png", Array.Empty<byte>()).With("text.png", "no image");

    [Fact]
    public void Holds_a_record_against_the_schema()
    {
        string[] records = ["""{"text":"a","image":"drawn/1.png"}""", NoText];
        var score = Run.Score(new WellFormedRate(), new Run.Records(records) { Schemas = Schemas, Media = Media });

        Assert.Equal(0.5, score.Value);
        Assert.Equal([("file", 1.0), ("image", 1), ("json", 1), ("schema", 0.5)], score.Parts.Select(part => (part.Name, part.Value)));
        Assert.Equal((1L, "schema"), (score.Evidence.Single().Record, score.Evidence[0].Part));
        Assert.Contains("text", score.Evidence[0].Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gone.png", "file", "'gone.png' cannot be used: there is no such file")]
    [InlineData("empty.png", "file", "'empty.png' cannot be used: it is empty")]
    [InlineData("text.png", "image", "'text.png' cannot be used: there is no such file")] // The fake's way to say that it is no image.
    public void Finds_files_that_are_not_there_and_images_that_cannot_be_decoded(string path, string check, string detail)
    {
        foreach (var record in new[] { Run.Record(("image", path)), Run.Record(("steps", new object[] { new { image = "drawn/1.png" }, new { image = path } })), Run.Record(("reference_image", path)) })
        {
            var exhibit = Run.Score(new WellFormedRate(), new Run.Records([record]) { Media = Media }).Evidence.Single();
            Assert.Equal((check, detail), (exhibit.Part, exhibit.Detail));
        }
    }

    [Fact]
    public void Does_not_end_the_audit_at_an_image_field_that_is_no_path() =>
        Assert.Equal("the field 'image' is no path", Run.Score(new WellFormedRate(), new Run.Records(["""{"image":5}"""]) { Media = Media }).Evidence.Single().Detail);

    [Fact]
    public void Finds_ids_that_name_nothing()
    {
        var metric = new WellFormedRate { References = new Dictionary<string, string>(StringComparer.Ordinal) { ["$.turns[*].shows"] = "$.pictures[*].id", ["/cover"] = "/ids" } };
        string[] records =
        [
            """{"turns":[{"shows":"a"},{"shows":["b","a"]}],"pictures":[{"id":"a"},{"id":"b"}],"cover":7,"ids":[7.0]}""",
            """{"turns":[{"shows":"c"}],"pictures":[{"id":"a"}],"cover":null}""",
        ];
        var score = Run.Score(metric, records);

        Assert.Equal(0.5, score.Value);
        Assert.Equal((1L, "\"c\" is not there: $.turns[*].shows in $.pictures[*].id"), (score.Evidence.Single().Record, score.Evidence[0].Detail));
        Assert.Equal([0, 1], Run.Faults(metric, records));
        Assert.Equal(metric, metric with { References = metric.References.ToDictionary(StringComparer.Ordinal) });
        Assert.NotEqual(metric, new WellFormedRate());
    }

    [Fact]
    public void Lone_surrogates_beside_a_record_s_own_schema_are_text() =>
        Assert.Equal(1, Run.Score(new WellFormedRate(), """{"text":"\ud800","\ud801":1,"schema":{"required":["text"]}}""").Value);

    [Fact]
    public void Holds_a_record_against_its_own_schema_without_it()
    {
        var score = Run.Score(new WellFormedRate(), """{"text":"a","schema":{"additionalProperties":false,"properties":{"text":{}}}}""", """{"text":5,"schema":{"properties":{"text":{"type":"string"}}}}""");

        Assert.Equal(0.5, score.Value);
        Assert.Equal(1, score.Evidence.Single().Record);
    }

    [Fact]
    public void Counts_a_record_that_is_no_json()
    {
        var metric = new WellFormedRate();
        var state = metric.Empty();
        metric.Add(state, Sample.Broken(Role.Synthetic, 0, "the line ends too early", SampleOrigin.None), new Evidence());
        metric.Add(state, new Sample(Role.Synthetic, 1, JsonElement.Parse("""{"image":"drawn/1.png"}"""), SampleOrigin.None with { Media = new FakeMedia() }), new Evidence());

        Assert.Equal(0.5, Assert.IsType<Measurement.Score>(metric.Measure(state, new MetricContext(1, metric.Info.Id))).Value);
    }

    [Fact]
    public void Says_how_many_records_have_no_schema() => Assert.Equal(
        ["1 of 1 records have no schema: only their files and ids are checked"], Run.Score(new WellFormedRate(), new Run.Records([NoText]) { Media = Media }).Notes);

    [Fact]
    public void Is_not_measurable_where_there_is_nothing_to_check() => Assert.StartsWith("there is no schema", Run.Reason(new WellFormedRate(), """{"text":"a"}"""), StringComparison.Ordinal);

    [Fact]
    public void Is_the_worst_without_a_record() => Assert.Equal(0, Run.Score(new WellFormedRate(), Array.Empty<string>()).Value);

    [Fact]
    public void Refuses_a_path_that_is_none() =>
        Assert.StartsWith("option 'references': ", Assert.Throws<AuditException>(() => Run.On(new WellFormedRate { References = new Dictionary<string, string>(StringComparer.Ordinal) { ["turns"] = "/ids" } }, NoText)).Message, StringComparison.Ordinal);
}
