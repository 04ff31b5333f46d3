using DataAuditor.Metrics.Text.Fidelity;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Tests.Text.Fidelity;

public sealed class PmiFaithTests
{
    [Fact]
    public void Is_the_mean_gain_in_log_probability()
    {
        var score = Run.Score(new PmiFaith(), Record(-10, -14), Record(-8, -7));

        Assert.Equal(1.5, score.Value);
        Assert.Equal([1L, 0L], score.Evidence.Select(exhibit => exhibit.Record));
        Assert.Equal("the gain from the document is -1", score.Evidence[0].Detail);
        Assert.Equal(1.5, (score.Interval!.Value.Low + score.Interval.Value.High) / 2, 9);
    }

    [Fact]
    public void Asks_a_language_model_with_the_document_and_without()
    {
        var models = new FakeModels().With(ModelRoles.LanguageModel, pair => pair == new TextPair("Facts.\nAsk?", "Say.") ? [-1, -2] : pair == new TextPair("Ask?", "Say.") ? [-4.0, -4] : []);

        Assert.Equal(5, Run.Score(new PmiFaith(), new Run.Records([Run.Record(("document", "Facts."), ("history", "Ask?"), ("text", "Say."))]) { Models = models }).Value);
    }

    [Fact]
    public void Refuses_a_log_probability_above_0() => Assert.Equal(
        "record 0: the field 'logprob_with_document' is 0.1, and must be a log-probability, at most 0", Assert.Throws<AuditException>(() => Run.On(new PmiFaith(), Record(0.1, -1))).Message);

    [Fact]
    public void Is_not_measurable_without_a_record() => Assert.Equal("there is no synthetic record", Run.Reason(new PmiFaith()));

    private static string Record(double with, double without) => Run.Record(("logprob_with_document", with), ("logprob_without_document", without));
}
