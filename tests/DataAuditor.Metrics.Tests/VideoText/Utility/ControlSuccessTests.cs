using DataAuditor.Metrics.VideoText.Utility;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Tests.VideoText.Utility;

public sealed class ControlSuccessTests
{
    [Fact]
    public void Is_the_share_of_plans_fulfilled()
    {
        var score = Run.Score(new ControlSuccess(), """{"plan_fulfilled":true}""", """{"plan_fulfilled":0}""");

        Assert.Equal(0.5, score.Value);
        Assert.Equal((1L, "the video does not fulfil its plan"), (score.Evidence.Single().Record, score.Evidence[0].Detail));
        Assert.Equal("wilson", score.Interval!.Value.Method);
        Assert.Equal([0, 1], Run.Faults(new ControlSuccess(), """{"plan_fulfilled":true}""", """{"plan_fulfilled":false}"""));
    }

    [Fact]
    public void Shows_a_judge_plan_and_frames()
    {
        var asked = new List<JudgeQuestion>();
        var score = Assert.IsType<Measurement.Score>(Measure(asked, 0.5, """{"video":"drawn/1.mp4","plan":{"shots":["a dog"]}}"""));

        Assert.Equal(1, score.Value);
        Assert.Equal(("plan-fulfilled.v1", """{"shots":["a dog"]}""", 4), (asked[0].Rubric, asked[0].Fields.Single().Value, asked[0].Images.Count));
    }

    [Fact]
    public void Is_not_measurable_where_a_judge_has_no_opinion() =>
        Assert.Equal("the judge came to no opinion of any record", Assert.IsType<Measurement.NotApplicable>(Measure([], null, """{"video":"drawn/1.mp4","plan":"A dog."}""")).Reason);

    [Fact]
    public void Is_not_measurable_where_nothing_says_it() =>
        Assert.Equal("no record has the field 'plan_fulfilled', and no model is configured for the role 'judge'", Run.Reason(new ControlSuccess(), """{"plan":"A dog."}"""));

    private static Measurement Measure(List<JudgeQuestion> asked, double? opinion, string record)
    {
        var models = new FakeModels().With(ModelRoles.Judge, question =>
        {
            asked.Add(question);
            return opinion is { } score ? new JudgeAnswer(score, 0, "so") : JudgeAnswer.Failed("no answer");
        });
        return Run.Measure(new ControlSuccess(), new Run.Records([record]) { Media = new FakeMedia(), Models = models }, threads: 1, 1);
    }
}
