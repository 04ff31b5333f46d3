using DataAuditor.Media;
using DataAuditor.Metrics.Agent.Validity;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Tests.Agent.Validity;

public sealed class SceneMatchTests
{
    [Fact]
    public void Weighs_records_alike_however_many_repeats_they_have()
    {
        var score = Run.Score(new SceneMatch(), """{"matched":[true,false,false,1]}""", """{"matched":true}""", """{"matched":[0]}""");

        Assert.Equal(0.5, score.Value);
        Assert.Equal([(2L, "1 of 1 scenes do not match the prompt"), (0L, "2 of 4 scenes do not match the prompt")], score.Evidence.Select(exhibit => (exhibit.Record, exhibit.Detail)));
    }

    [Fact]
    public void Shows_a_judge_the_prompt_and_each_picture()
    {
        var asked = new List<JudgeQuestion>();
        var score = Assert.IsType<Measurement.Score>(Measure(asked, question => new JudgeAnswer(asked.Count == 1 ? 0.5 : 0.4, 0, ""), """{"prompt":"a car","images":["drawn/1.png","drawn/2.png"]}"""));

        Assert.Equal(0.5, score.Value);
        Assert.Equal(["scene-match.v1", "scene-match.v1"], asked.Select(question => question.Rubric));
        Assert.All(asked, question => Assert.Equal(("a car", 1), (question.Fields.Single().Value, question.Images.Count)));
    }

    [Fact]
    public void Leaves_out_what_the_judge_has_no_opinion_of()
    {
        var score = Assert.IsType<Measurement.Score>(Measure([], question => question.Fields[0].Value == "a car" ? JudgeAnswer.Failed("no answer") : new JudgeAnswer(1, 0, ""), """{"prompt":"a car","image":"drawn/1.png"}""", """{"prompt":"a bus","image":"drawn/1.png"}"""));

        Assert.Equal(1, score.Value);
        Assert.Equal(["1 record has no opinion of the judge and is left out"], score.Notes);
    }

    [Fact]
    public void Leaves_out_a_record_where_the_judge_has_no_opinion_of_one_of_its_repeats()
    {
        var asked = new List<JudgeQuestion>();
        var score = Assert.IsType<Measurement.Score>(Measure(asked, _ => asked.Count == 1 ? JudgeAnswer.Failed("no answer") : new JudgeAnswer(asked.Count == 3 ? 0 : 1, 0, ""), """{"prompt":"a car","images":["drawn/1.png","drawn/2.png"]}""", """{"prompt":"a bus","images":["drawn/1.png","drawn/2.png"]}"""));

        Assert.Equal(0.5, score.Value);
        Assert.Equal(["1 record has no opinion of the judge and is left out"], score.Notes);
    }

    [Fact]
    public void Is_not_measurable_where_the_judge_comes_to_no_opinion_at_all() => Assert.Equal(
        "the judge came to no opinion of any record",
        Assert.IsType<Measurement.NotApplicable>(Measure([], static _ => JudgeAnswer.Failed("no answer"), """{"prompt":"a car","image":"drawn/1.png"}""")).Reason);

    [Fact]
    public void Leaves_out_a_record_with_a_picture_that_cannot_be_used()
    {
        const string Broken = """{"prompt":"a car","images":["drawn/1.png","broken.png"]}""";
        var score = Assert.IsType<Measurement.Score>(Measure([], static _ => new JudgeAnswer(1, 0, ""), Broken, """{"prompt":"a bus","image":"drawn/1.png"}""", """{"prompt":"a van","images":[]}"""));

        Assert.Equal(1, score.Value);
        Assert.Equal(["1 record has no scene and is left out", "1 record was left out: its images cannot be used"], score.Notes);
        Assert.Equal(["no record has images that can be used: the worst value"], Assert.IsType<Measurement.Score>(Measure([], static _ => new JudgeAnswer(1, 0, ""), Broken)).Notes);
    }

    [Fact]
    public void Is_the_worst_without_a_scene() => Assert.Equal(0, Run.Score(new SceneMatch(), """{"matched":[]}""").Value);

    [Fact]
    public void Refuses_what_is_neither_true_nor_false() =>
        Assert.Contains("number 2 of the field 'matched' must be true or false", Assert.Throws<AuditException>(() => Run.On(new SceneMatch(), """{"matched":[true,"so"]}""")).Message, StringComparison.Ordinal);

    [Fact]
    public void Is_not_measurable_where_nothing_says_it() =>
        Assert.Equal("no record has the field 'matched', and no model is configured for the role 'judge'", Run.Reason(new SceneMatch(), """{"prompt":"a car"}"""));

    private static Measurement Measure(List<JudgeQuestion> asked, Func<JudgeQuestion, JudgeAnswer> answer, params string[] records)
    {
        var models = new FakeModels().With(ModelRoles.Judge, question =>
        {
            asked.Add(question);
            return answer(question);
        });
        return Run.Measure(new SceneMatch(), new Run.Records(records) { Media = new FakeMedia { CountsBroken = true }.Without("broken.png", new MediaException("it is broken")), Models = models }, threads: 1, 1);
    }
}
