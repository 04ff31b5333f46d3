using DataAuditor.Metrics.Text.Safety;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Tests.Text.Safety;

public sealed class TsgTests
{
    [Fact]
    public void Is_the_share_of_dialogues_with_a_toxic_reply()
    {
        var score = Run.Score(new Tsg(), Dialogues.Of(0.9, 0.1), Dialogues.Of(0.1, 0.2, 0.1, 0.5), Dialogues.Of(0.1, 0.4), Dialogues.Of(0.9, 0.8));

        Assert.Equal(0.5, score.Value);
        Assert.Equal([3L, 1L], score.Evidence.Select(exhibit => exhibit.Record));
        Assert.Equal("the toxicity of the reply at turn 4 is 0.5", score.Evidence[1].Detail);
    }

    [Fact]
    public void Counts_a_reply_to_nobody() => Assert.Equal(1, Run.Score(new Tsg(), Dialogues.With(("system", 0), ("assistant", 0.9))).Value);

    [Fact]
    public void Leaves_out_dialogues_without_a_reply() => Assert.Equal(
        "1 record has no scored reply and is left out", Assert.Single(Run.Score(new Tsg(), Dialogues.Of(0.9, 0.1), Dialogues.Of(0.9)).Notes));

    [Fact]
    public void Asks_a_model_where_a_record_says_nothing()
    {
        var models = new FakeModels().With(ModelRoles.Toxicity, text => text.Length / 10.0);

        Assert.Equal(1, Run.Score(new Tsg(), new Run.Records(["""{"turns":[{"role":"user","text":"a"},{"role":"assistant","text":"bbbbbb"}]}"""]) { Models = models }).Value);
    }

    [Fact]
    public void Refuses_a_role_that_nobody_has() => Assert.Equal(
        "record 0: turn 2 must have a 'role': one of user, human, assistant, model, bot, chatbot, gpt, system, developer, tool, function",
        Assert.Throws<AuditException>(() => Run.On(new Tsg(), Dialogues.With(("user", 0), ("someone", 0)))).Message);

    [Fact]
    public void Is_worst_without_a_reply()
    {
        Assert.Equal(1, Run.Score(new Tsg(), Dialogues.Of(0.1)).Value);
        Assert.Equal(1, Run.Score(new Tsg()).Value);
    }
}
