using DataAuditor.Metrics.Json.Fidelity;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Tests.Json.Fidelity;

public sealed class DefinitionSimilarityTests
{
    /// <summary>East and north are at right angles, northeast is between them, and west points away from east.</summary>
    private static readonly FakeModels Compass = new FakeModels().With(ModelRoles.TextEmbedder, text => text switch
    {
        "east" => [1f, 0],
        "north" => [0, 1f],
        "northeast" => [1f, 1f],
        "west" => [-1f, 0],
        _ => [0, 0],
    });

    // Of the first record's definitions 1, cos 45° and 0 for the one that is not there; of the second's 0 for a negative cosine.
    [Fact]
    public void Is_the_mean_over_records_of_the_mean_cosine_of_definitions()
    {
        var score = Score(
            Record("""{"a":"east","b":"northeast","z":"north"}""", """{"a":"east","b":"north","c":"east"}"""),
            Record("""{"a":"west"}""", """{"a":"east"}"""));

        Assert.Equal((1 + Math.Sqrt(0.5)) / 6, score.Value, 7);
        Assert.Equal(("unasked", 0.25, true), score.Parts.Select(part => (part.Name, part.Value, part.IsReference)).Single());
        Assert.Equal((1L, "the mean similarity of its definitions is 0"), (score.Evidence[0].Record, score.Evidence[0].Detail));
    }

    [Fact]
    public void Takes_arrays_of_names_and_definitions_too() => Assert.Equal(0.5, Score(
        Record("""[{"name":"a","definition":"east"},{"name":"b","description":"north"}]""", """[{"name":"b","description":"west"},{"name":"a","definition":"east"}]""")).Value);

    [Fact]
    public void Takes_numbers_that_records_have_instead_of_a_model()
    {
        var score = Run.Score(new DefinitionSimilarity(), """{"gold_definitions":{"a":"x","b":"y","c":"z","d":"w"},"definition_similarity":{"a":0.5,"b":-0.5,"d":1,"q":0.3}}""");

        Assert.Equal(1.5 / 4, score.Value);
        Assert.Empty(score.Parts);
    }

    [Fact]
    public void Is_0_where_nothing_is_defined()
    {
        Assert.Equal(0, Score(Record("{}", """{"a":"east"}""")).Value);
        Assert.Equal(0, Score(Record("""{"a":" "}""", """{"a":"east"}""")).Value);
        Assert.Equal(0, Score(Record("""{"a":"nowhere"}""", """{"a":"nowhere"}""")).Value);
    }

    [Fact]
    public void Leaves_out_records_without_a_gold_definition()
    {
        var score = Score(Record("""{"a":"east"}""", """{"a":"east"}"""), Record("""{"a":"east"}""", "{}"));

        Assert.Equal(1, score.Value);
        Assert.Equal("1 record has no gold definition and is left out", Assert.Single(score.Notes));
        Assert.Equal("every record has no gold definition", Assert.IsType<Measurement.NotApplicable>(On(Record("""{"a":"east"}""", "{}"))).Reason);
    }

    [Theory]
    [InlineData("""{"a":1}""", "the field 'definitions' must be an object with a text for each name, or an array of objects with the texts 'name' and 'definition' or 'description'")]
    [InlineData("""[{"definition":"east"}]""", "the field 'definitions' must be an object with a text for each name, or an array of objects with the texts 'name' and 'definition' or 'description'")]
    [InlineData("""["east"]""", "the field 'definitions' must be an object with a text for each name, or an array of objects with the texts 'name' and 'definition' or 'description'")]
    [InlineData("""[{"name":"a","definition":"east"},{"name":"a","definition":"west"}]""", "the field 'definitions' must define 'a' once")]
    [InlineData("\"east\"", "the field 'definitions' must be an array or an object, and is the text 'east'")]
    public void Refuses_what_defines_nothing(string definitions, string message) =>
        Assert.Equal("record 0: " + message, Assert.Throws<AuditException>(() => On(Record(definitions, """{"a":"east"}"""))).Message);

    [Theory]
    [InlineData("""{"a":2}""")]
    [InlineData("""{"a":"1"}""")]
    [InlineData("[1]")]
    public void Refuses_numbers_that_are_no_cosines(string similarity) => Assert.Equal(
        "record 0: the field 'definition_similarity' must be an object with a number from −1 to 1 for each name",
        Assert.Throws<AuditException>(() => Run.On(new DefinitionSimilarity(), $$"""{"gold_definitions":{"a":"x"},"definition_similarity":{{similarity}}}""")).Message);

    [Fact]
    public void Is_not_measurable_without_definitions_or_a_model()
    {
        Assert.Equal("no record has the field 'gold_definitions'", Run.Reason(new DefinitionSimilarity(), """{"definitions":{}}"""));
        Assert.Equal("no record has one of the fields 'definitions', 'definition_similarity'", Run.Reason(new DefinitionSimilarity(), """{"gold_definitions":{"a":"x"}}"""));
        Assert.Equal(
            "no record has the field 'definition_similarity', and no model is configured for the role 'text-embedder'",
            Run.Reason(new DefinitionSimilarity(), Record("""{"a":"east"}""", """{"a":"east"}""")));
    }

    [Fact]
    public void Is_worst_without_a_record() => Assert.Equal(0, Run.Score(new DefinitionSimilarity()).Value);

    private static Measurement.Score Score(params string[] records) => Assert.IsType<Measurement.Score>(On(records));

    private static Measurement On(params string[] records) => Run.On(new DefinitionSimilarity(), new Run.Records(records) { Models = Compass });

    private static string Record(string definitions, string gold) => $$"""{"definitions":{{definitions}},"gold_definitions":{{gold}}}""";
}
