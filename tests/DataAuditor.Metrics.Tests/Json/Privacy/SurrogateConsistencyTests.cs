using DataAuditor.Metrics.Json.Privacy;
using DataAuditor.Metrics.Json.Surrogates;

namespace DataAuditor.Metrics.Tests.Json.Privacy;

public sealed class SurrogateConsistencyTests
{
    // Ann Miller becomes two people; Bob Smith and Carl Jones become one; Dora Brown keeps her name.
    private static readonly string[] Toy =
    [
        Told(("name", "Ann Miller", "Eve"), ("name", "Bob Smith", "Fay")),
        Told(("name", "Ann Miller", "Gus"), ("date", "Ann Miller", "Eve")),
        Told(("name", "Carl Jones", "Fay"), ("name", "Dora Brown", "Dora Brown")),
    ];

    [Fact]
    public void Is_the_share_of_originals_with_one_surrogate_of_their_own()
    {
        var score = Run.Score(new SurrogateConsistency(), Toy);

        Assert.Equal(2.0 / 5, score.Value, 12);
        Assert.Equal([("date", 1), ("name", 0.25), ("unchanged", 0.2)], score.Parts.Select(part => (part.Name, part.Value)));
        Assert.True(score.Parts[2].IsReference);
        Assert.Null(score.Interval);
    }

    [Fact]
    public void Tells_which_rule_is_broken_and_where_without_telling_of_whom() => Assert.Equal(
        [
            (0L, "'Bo*******' has the surrogate of another original in record 2"),
            (1L, "'An********' has another surrogate in record 0"),
            (2L, "'Ca********' has the surrogate of another original in record 0"),
        ],
        Run.Score(new SurrogateConsistency(), Toy).Evidence.Select(exhibit => (exhibit.Record, exhibit.Detail)));

    [Fact]
    public void Judges_each_document_for_itself_where_asked_to()
    {
        var document = new SurrogateConsistency { Scope = SurrogateScope.Document };
        var score = Run.Score(document, [.. Toy, Told(("name", "Ann", "Eve"), ("name", "Bob", "Eve"), ("name", "Carl", "Fay"), ("name", "Carl", "Gus"))]);

        Assert.Equal(6.0 / 9, score.Value, 12);
        Assert.Equal(
            ["'***' has the surrogate of another original in the same record", "'C***' has another surrogate in the same record"],
            score.Evidence.Select(exhibit => exhibit.Detail).Distinct());
        Assert.NotNull(score.Interval);
        Assert.Equal(1, Run.Score(document, Toy).Value);
    }

    [Fact]
    public void Pairs_entities_one_by_one_where_none_tells_its_surrogate()
    {
        var record = """{"gold_entities":[{"type":"a","value":"x"},{"type":"b","value":"x"}],"redacted_entities":[{"type":"a","value":"p"},{"type":"b","value":"q"}]}""";

        Assert.Equal(1, Run.Score(new SurrogateConsistency(), record).Value);
        Assert.Equal(0.5, Run.Score(new SurrogateConsistency(), record, record.Replace("\"p\"", "\"r\"", StringComparison.Ordinal)).Value);
    }

    [Theory]
    [InlineData("""[{"type":"a","value":"x"}]""")]
    [InlineData("""[{"type":"b","value":"x"},{"type":"b","value":"y"}]""")]
    [InlineData("""[{"type":"a","value":"x"},{"type":"b","start":0,"end":1}]""")]
    public void Refuses_entities_that_cannot_be_paired(string gold)
    {
        var record = $$"""{"gold_entities":{{gold}},"redacted_entities":[{"type":"a","value":"p"},{"type":"b","value":"q"}]}""";

        Assert.Equal(
            "record 0: the fields 'gold_entities' and 'redacted_entities' must list the same entities in the same order, with their types and values, where no redacted entity says its 'surrogate'",
            Assert.Throws<AuditException>(() => Run.On(new SurrogateConsistency(), record)).Message);
    }

    [Fact]
    public void Refuses_an_entity_that_does_not_tell_its_surrogate_where_others_do() => Assert.Equal(
        "record 0: entity 2 of the field 'redacted_entities' must have a 'value' and a 'surrogate', since others have a 'surrogate'",
        Assert.Throws<AuditException>(() => Run.On(new SurrogateConsistency(), """{"redacted_entities":[{"type":"a","value":"x","surrogate":"y"},{"type":"a","value":"x"}]}""")).Message);

    [Fact]
    public void Leaves_out_records_that_tell_positions_alone()
    {
        const string Positions = """{"redacted_entities":[{"type":"a","start":0,"end":1}]}""";

        Assert.Equal("1 record has no surrogate and is left out", Assert.Single(Run.Score(new SurrogateConsistency(), Toy[0], Positions).Notes));
        Assert.Equal("no redacted entity says what was put in its place", Run.Reason(new SurrogateConsistency(), Positions));
    }

    [Fact]
    public void Leaves_out_records_in_which_nothing_was_redacted()
    {
        Assert.Equal(1, Run.Score(new SurrogateConsistency(), Toy[0], """{"gold_entities":[{"type":"a","value":"x"}],"redacted_entities":[]}""", """{"redacted_entities":null}""").Value);
        Assert.Equal("no record has the field 'redacted_entities'", Run.Reason(new SurrogateConsistency(), "{}"));
    }

    [Fact]
    public void Shows_types_of_hostile_data_on_one_line()
    {
        var score = Run.Score(new SurrogateConsistency(), Told(("a\u202e\n", "x", "p"), ("a\u202e\n", "x", "q")));

        Assert.Equal("a⟨U+202E⟩↵", score.Parts[0].Name);
        Assert.Equal("a⟨U+202E⟩↵", Assert.Single(score.Evidence).Part);
    }

    [Fact]
    public void Has_no_parts_for_more_types_than_a_report_could_show()
    {
        var score = Run.Score(new SurrogateConsistency(), [.. Enumerable.Range(0, 101).Select(type => Told(($"t{type}", "x", "y")))]);

        Assert.Equal(1, score.Value);
        Assert.Equal("unchanged", Assert.Single(score.Parts).Name);
    }

    [Fact]
    public void Is_worst_without_a_record() => Assert.Equal(0, Run.Score(new SurrogateConsistency()).Value);

    private static string Told(params (string Type, string Value, string Surrogate)[] entities) =>
        Run.Record(("redacted_entities", entities.Select(entity => new { type = entity.Type, value = entity.Value, surrogate = entity.Surrogate })));
}
