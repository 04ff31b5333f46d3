using DataAuditor.Metrics.VideoText.Validity;

namespace DataAuditor.Metrics.Tests.VideoText.Validity;

public sealed class SchemaAdherenceTests
{
    private const string Right = """{"video":"drawn/1.mp4","text":"a","schema":{"required":["text"]}}""";

    private const string Wrong = """{"video":"drawn/1.mp4","schema":{"required":["text"]}}""";

    private const string Missing = """{"video":"gone.mp4","text":"a","schema":{"required":["text"]}}""";

    [Fact]
    public void Is_the_share_of_records_that_conform_and_whose_videos_are_there()
    {
        var score = Run.Score(new SchemaAdherence(), new Run.Records([Right, Wrong, Missing]) { Media = new FakeMedia() });

        Assert.Equal(1.0 / 3, score.Value, 12);
        Assert.Equal([("file", 2.0 / 3), ("json", 1), ("schema", 2.0 / 3)], score.Parts.Select(part => (part.Name, part.Value)));
        Assert.Equal([(1L, "schema"), (2, "file")], score.Evidence.Select(exhibit => (exhibit.Record, exhibit.Part!)));
    }

    [Fact]
    public void Is_not_measurable_without_a_schema() => Assert.Equal(
        "there is no schema: name one as the manifest's data.schema, or in each record's field 'schema'", Run.Reason(new SchemaAdherence(), new Run.Records(["""{"video":"drawn/1.mp4"}"""]) { Media = new FakeMedia() }));
}
