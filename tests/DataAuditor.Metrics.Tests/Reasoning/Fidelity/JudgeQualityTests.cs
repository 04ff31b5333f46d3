using System.Text.Json.Nodes;
using DataAuditor.Catalog;
using DataAuditor.Metrics.Ratings;
using DataAuditor.Metrics.Reasoning.Fidelity;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Tests.Reasoning.Fidelity;

public sealed class JudgeQualityTests
{
    private static readonly string[] Toy = ["""{"rubric":{"coherence":5,"factuality":2}}""", """{"rubric":{"coherence":4}}"""];

    [Fact]
    public void Is_the_mean_of_each_record_s_criteria()
    {
        var score = Run.Score(new JudgeQuality(), Toy);

        Assert.Equal(3.75, score.Value);
        Assert.Equal([("coherence", 4.5), ("factuality", 2)], score.Parts.Select(part => (part.Name, part.Value)));
        Assert.Equal((0L, "the mean rating is 3.5"), (score.Evidence[0].Record, score.Evidence[0].Detail));
        Assert.Equal("student-t", score.Interval!.Value.Method);
    }

    [Fact]
    public void Is_scored_by_how_far_up_the_scale_it_is()
    {
        Assert.Equal(0.5, new JudgeQuality().ScoreOf(3));
        Assert.Equal(0.7, new JudgeQuality { Scale = new RatingScale(new ValueRange(0, 10)) }.ScoreOf(7)!.Value, 12);
    }

    [Fact]
    public void Averages_several_raters_and_says_how_far_they_agree()
    {
        var score = Run.Score(new JudgeQuality(), """{"rubric":{"coherence":[1,1,null],"factuality":[3,3]}}""", """{"rubric":{"coherence":[5,4],"factuality":[]}}""");

        Assert.Equal((2 + 4.5) / 2, score.Value);
        Assert.Equal(["coherence", "factuality", "rater-agreement"], score.Parts.Select(part => part.Name));
        Assert.Equal(3, score.Parts[2].Detail("items"));
    }

    [Fact]
    public void Asks_a_judge_by_each_criterion_where_a_record_says_nothing()
    {
        var models = new FakeModels().With(ModelRoles.Judge, question => new JudgeAnswer(question.Fields[0].Value.Length, 0, question.Fields[2].Value));
        var record = Run.Record(("question", "1+1?"), ("steps", new object[] { "Add.", new Dictionary<string, string> { ["text"] = "It is 2." } }), ("answer", 2));
        var metric = new JudgeQuality { Criteria = ["fit", "truth"] };

        Assert.Equal([("fit", 3.0), ("truth", 5.0)], Score(metric, models, record).Parts.Select(part => (part.Name, part.Value)));
    }

    [Fact]
    public void Shows_a_judge_question_steps_and_answer()
    {
        var asked = new List<JudgeQuestion>();
        var models = new FakeModels().With(ModelRoles.Judge, question =>
        {
            lock (asked) asked.Add(question);
            return new JudgeAnswer(1, 0, "");
        });
        Score(new JudgeQuality { Criteria = ["fit"] }, models, Run.Record(("question", "1+1?"), ("steps", new[] { "Add.", "It is 2." }), ("answer", 2)));

        Assert.All(asked, question => Assert.Equal(("rubric-quality.v1", "fit|1+1?|Add.\nIt is 2.\n2", new ValueRange(1, 5)), (question.Rubric, string.Join('|', question.Fields.Select(field => field.Value)), question.Scale)));
    }

    [Fact]
    public void Leaves_out_what_the_judge_came_to_no_opinion_of()
    {
        var models = new FakeModels().With(ModelRoles.Judge, question => question.Fields[1].Value == "?" ? JudgeAnswer.Failed("it did not answer") : new JudgeAnswer(2, 0, ""));
        string[] records = [Run.Record(("question", "q"), ("answer", "a")), Run.Record(("question", "?"), ("answer", "a"))];
        var score = Score(new JudgeQuality(), models, records);

        Assert.Equal(2, score.Value);
        Assert.Equal("1 record has no rating and is left out", Assert.Single(score.Notes));
        Assert.Contains(score.Evidence, exhibit => exhibit is { Record: 1, Detail: "the judge came to no opinion: it did not answer" });
        Assert.Equal("every record has no rating", Assert.IsType<Measurement.NotApplicable>(Run.On(new JudgeQuality(), new Run.Records([records[1]]) { Models = models })).Reason);
    }

    [Theory]
    [InlineData("""{"rubric":{"coherence":6}}""", "record 0: the criterion 'coherence' is 6, and option 'scale' is from 1 to 5")]
    [InlineData("""{"rubric":{"coherence":"5"}}""", "record 0: the criterion 'coherence' must be a number, or an array with the number of each rater, null for one who gave none")]
    [InlineData("""{"rubric":[5]}""", "record 0: the field 'rubric' must be an object with a score for each criterion")]
    public void Refuses_what_is_no_rubric(string record, string message) => Assert.Equal(message, Assert.Throws<AuditException>(() => Run.On(new JudgeQuality(), record)).Message);

    [Fact]
    public void Reads_its_options()
    {
        var entry = MetricCatalog.Find("reasoning.fidelity.judge-quality")!;
        var metric = entry.With(JsonNode.Parse("""{"scale":[0,10],"criteria":["fit"]}""")!.AsObject());

        Assert.Equal(new JudgeQuality { Scale = new RatingScale(new ValueRange(0, 10)), Criteria = ["fit"] }, metric);
        Assert.Equal("""{"scale":[0,10],"criteria":["fit"]}""", entry.OptionsOf(metric).ToJsonString());
        Assert.Throws<MetricOptionException>(() => entry.With(JsonNode.Parse("""{"scale":[5,1]}""")!.AsObject()));
    }

    [Fact]
    public void Names_field_and_model_where_neither_is_there() =>
        Assert.Equal("no record has the field 'rubric', and no model is configured for the role 'judge'", Run.Reason(new JudgeQuality(), Run.Record(("question", "q"))));

    [Fact]
    public void Is_worst_without_a_record() => Assert.Equal(0, new JudgeQuality().ScoreOf(Run.Score(new JudgeQuality()).Value));

    private static Measurement.Score Score(JudgeQuality metric, IModels models, params string[] records) => Run.Score(metric, new Run.Records(records) { Models = models });
}
