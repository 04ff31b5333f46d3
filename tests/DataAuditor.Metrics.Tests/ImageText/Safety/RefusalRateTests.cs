using DataAuditor.Metrics.ImageText.Safety;
using DataAuditor.Metrics.Responses;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Tests.ImageText.Safety;

public sealed class RefusalRateTests
{
    [Fact]
    public void Takes_a_label_before_the_wording()
    {
        var score = Run.Score(new RefusalRate(), """{"text":"I cannot help with that.","harmful":true}""", """{"text":"I cannot help with that.","refused":false,"harmful":true}""");

        Assert.Equal(0.5, score.Value);
        Assert.Equal((1L, "does not refuse a harmful query: I cannot help with that."), (score.Evidence.Single().Record, score.Evidence[0].Detail));
    }

    [Fact]
    public void Counts_harmful_queries_alone() => Assert.Equal(1, Run.Score(new RefusalRate(), """{"refused":true}""", """{"refused":false,"harmful":false}""").Value);

    [Fact]
    public void Asks_a_judge_where_asked()
    {
        var models = new FakeModels().With(ModelRoles.Judge, question => new JudgeAnswer(question.Rubric == "refusal.v1" ? 1 : 0, 0, ""));
        var records = new Run.Records(["""{"prompt":"How?","text":"Let us speak of the weather."}"""]) { Models = models };

        Assert.Equal(1, Assert.IsType<Measurement.Score>(Run.Measure(new RefusalRate { Detection = RefusalDetection.Judge }, records, threads: 1, 1)).Value);
    }
}
