using DataAuditor.Metrics.Agent.Information;
using DataAuditor.Metrics.Agent.Safety;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Tests.Agent.Safety;

public sealed class InformationMatchingTests
{
    private const string Report = """{"information":{"kind":"Rear end","vehicles":2,"text":"a truck hits a car"},"predicted_information":{"kind":"rear  END ","vehicles":3,"text":"a lorry strikes a car"}}""";

    // Of the three fields the kind matches; of the two of the other record neither does.
    [Fact]
    public void Is_the_mean_over_records_of_the_share_of_fields_that_match()
    {
        var score = Run.Score(new InformationMatching(), Report, """{"information":{"kind":"side","vehicles":2,"unknown":null},"predicted_information":{"kind":"front","more":1}}""");

        Assert.Equal((1.0 / 3) / 2, score.Value, 12);
        Assert.Equal([("kind", 0.5), ("text", 0.0), ("vehicles", 0.0)], score.Parts.Select(part => (part.Name, part.Value)));
        Assert.Equal((1L, "the match is 0; worst in 'kind', 'vehicles'"), (score.Evidence[0].Record, score.Evidence[0].Detail));
    }

    [Fact]
    public void Weighs_fields() => Assert.Equal(
        3.0 / 4, Run.Score(new InformationMatching { Weights = new Dictionary<string, double>(StringComparer.Ordinal) { ["kind"] = 3, ["text"] = 0 } }, Report).Value, 12);

    [Theory]
    [InlineData("2", "2.0", 0, 1)]
    [InlineData("100", "95", 0.05, 1)]
    [InlineData("100", "94", 0.05, 0)]
    [InlineData("true", "true", 0, 1)]
    [InlineData("true", "false", 0, 0)]
    [InlineData("\"2\"", "2", 0, 0)]
    [InlineData("[\"wet\",\"dark\"]", "[\"Dark\",\"wet\"]", 0, 1)]
    [InlineData("[\"wet\",\"wet\"]", "[\"wet\",\"dark\"]", 0, 0)]
    [InlineData("[\"wet\",true]", "[\"wet\",false]", 0, 0)]
    [InlineData("[\"2\"]", "[2]", 0, 0)]
    [InlineData("[100,105]", "[100,96]", 0.05, 1)]
    [InlineData("[100,105]", "[100,94]", 0.05, 0)]
    [InlineData("[105,100]", "[100,101]", 0.05, 1)]
    [InlineData("[101,100]", "[105,96]", 0.05, 1)]
    [InlineData("[-100,-105]", "[-101,-100]", 0.05, 1)]
    [InlineData("[[1,2],{\"a\":1}]", "[{\"a\":1.0},[2,1]]", 0, 1)]
    [InlineData("{\"a\":1,\"b\":2}", "{\"b\":2,\"a\":1}", 0, 1)]
    public void Compares_values_by_what_they_are(string given, string predicted, double tolerance, double value) => Assert.Equal(
        value, Run.Score(new InformationMatching { Tolerance = tolerance }, $$$"""{"information":{"f":{{{given}}}},"predicted_information":{"f":{{{predicted}}}}}""").Value);

    [Fact]
    public void Takes_the_scores_that_a_record_has() => Assert.Equal(
        (1 + 0 + 0.75) / 3, Run.Score(new InformationMatching { TextFields = ["text"] }, Report[..^1] + ""","information_match":{"text":0.75}}""").Value, 12);

    [Theory]
    [InlineData(1, 0, 0.5, 0.5)]
    [InlineData(-1, 0, 0, 0)]
    public void Compares_free_texts_by_their_embeddings(float x, float y, double least, double most)
    {
        var models = new FakeModels().With(ModelRoles.TextEmbedder, text => text.Contains("lorry", StringComparison.Ordinal) ? [x, y] : [1f, (float)Math.Sqrt(3)]);

        Assert.InRange(Measure(new InformationMatching { TextFields = ["text"] }, models).Parts.Single(part => part.Name == "text").Value, least - 1e-6, most + 1e-6);
    }

    [Fact]
    public void Asks_a_judge_of_free_texts()
    {
        var asked = new List<JudgeQuestion>();
        var models = new FakeModels().With(ModelRoles.Judge, question =>
        {
            asked.Add(question);
            return new JudgeAnswer(0.8, 0, "");
        });

        Assert.Equal((1 + 0 + 0.8) / 3, Measure(new InformationMatching { TextFields = ["text", "absent"], TextMatching = TextMatching.Judge }, models).Value, 12);
        Assert.Equal(("semantic-equivalence.v1", "a lorry strikes a car"), (Assert.Single(asked).Rubric, asked[0].Fields[0].Value));
    }

    [Fact]
    public void Is_not_measurable_where_the_judge_has_no_opinion_or_there_is_nothing_to_match()
    {
        var models = new FakeModels().With(ModelRoles.Judge, static _ => JudgeAnswer.Failed("no answer"));
        var metric = new InformationMatching { TextFields = ["text"], TextMatching = TextMatching.Judge };

        Assert.IsType<Measurement.NotApplicable>(Run.Measure(metric, new Run.Records([Report]) { Models = models }, threads: 1, 1));
        Assert.Equal("every record has no information to match, or no opinion of the judge", Run.Reason(new InformationMatching(), """{"information":{},"predicted_information":{"a":1}}"""));
        Assert.Contains("no model is configured for the role 'text-embedder'", Run.Reason(new InformationMatching { TextFields = ["text"] }, Report), StringComparison.Ordinal);
        Assert.Equal("option 'weights' must be numbers from 0 to 1000000", Run.Reason(new InformationMatching { Weights = new Dictionary<string, double>(StringComparer.Ordinal) { ["kind"] = -1 } }, Report));
        Assert.Contains("must be numbers from 0 to", Run.Reason(new InformationMatching { Weights = new Dictionary<string, double>(StringComparer.Ordinal) { ["kind"] = 1e308 } }, Report), StringComparison.Ordinal);
    }

    // Scores of other fields do not stand in for the model that compares the free text.
    [Theory]
    [InlineData(TextMatching.Embedding, "text-embedder", "{}")]
    [InlineData(TextMatching.Judge, "judge", "{}")]
    [InlineData(TextMatching.Judge, "judge", """{"kind":1}""")]
    public void Is_not_measurable_where_the_scores_leave_a_free_text_to_a_model_that_is_not_there(TextMatching matching, string role, string scores) => Assert.Equal(
        $"no record has the field 'information_match' with 'text' in it, and no model is configured for the role '{role}'",
        Run.Reason(new InformationMatching { TextFields = ["text"], TextMatching = matching }, $$"""{"information":{"text":"a b"},"predicted_information":{"text":"b a"},"information_match":{{scores}}}"""));

    [Fact]
    public void Asks_the_model_of_free_texts_that_the_scores_leave_out()
    {
        var models = new FakeModels().With(ModelRoles.Judge, static _ => new JudgeAnswer(0.8, 0, ""));
        var record = Report[..^1] + ""","information_match":{"vehicles":0.5}}""";
        var measured = Run.Measure(new InformationMatching { TextFields = ["text", "text"], TextMatching = TextMatching.Judge }, new Run.Records([record]) { Models = models }, threads: 1, 1);

        Assert.Equal((1 + 0.5 + 0.8) / 3, Assert.IsType<Measurement.Score>(measured).Value, 12);
    }

    [Fact]
    public void Tells_of_options_that_name_fields_of_no_record()
    {
        var metric = new InformationMatching { TextFields = ["txt"], Weights = new Dictionary<string, double>(StringComparer.Ordinal) { ["kind"] = 2, ["vehicle"] = 3, ["a"] = 1 } };

        Assert.Equal(["option 'weights' names 'a', 'vehicle': no record has such a field", "option 'textFields' names 'txt': no record has such a field"], Run.Score(metric, Report).Notes);
    }

    [Fact]
    public void Refuses_lists_of_too_many_lists()
    {
        var lists = $"[{string.Join(',', Enumerable.Repeat("[]", 1001))}]";

        Assert.Contains("more than 1000 lists or objects", Assert.Throws<AuditException>(() => Run.On(new InformationMatching(), $$$"""{"information":{"f":{{{lists}}}},"predicted_information":{"f":{{{lists}}}}}""")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Compares_long_lists_of_values()
    {
        var (given, said) = (string.Join(',', Enumerable.Range(0, 20_000)), string.Join(',', Enumerable.Range(0, 20_000).Reverse()));

        Assert.Equal(1, Run.Score(new InformationMatching(), $$$"""{"information":{"f":[{{{given}}}]},"predicted_information":{"f":[{{{said}}}]}}""").Value);
    }

    [Theory]
    [InlineData("""{"information":["a"],"predicted_information":{}}""", "the field 'information' must be an object")]
    [InlineData("""{"information":{"a":1},"predicted_information":{"a":1},"information_match":[]}""", "the field 'information_match' must be an object")]
    [InlineData("""{"information":{"a":1},"predicted_information":{"a":1},"information_match":{"a":2}}""", "the score of 'a' in the field 'information_match'")]
    public void Refuses_what_is_no_structure(string record, string fault) =>
        Assert.Contains(fault, Assert.Throws<AuditException>(() => Run.On(new InformationMatching(), record)).Message, StringComparison.Ordinal);

    [Fact]
    public void Refuses_scores_that_are_no_structure_where_a_free_text_is_compared() => Assert.Contains(
        "the field 'information_match' must be an object",
        Assert.Throws<AuditException>(() => Run.On(new InformationMatching { TextFields = ["text"] }, Report[..^1] + ""","information_match":[]}""")).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Is_the_worst_without_a_record() => Assert.Equal(0, Run.Score(new InformationMatching(), Array.Empty<string>()).Value);

    private static Measurement.Score Measure(InformationMatching metric, FakeModels models) =>
        Assert.IsType<Measurement.Score>(Run.Measure(metric, new Run.Records([Report]) { Models = models }, threads: 1, 1));
}
