using DataAuditor.Metrics.Text.Safety;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Tests.Text.Safety;

public sealed class PerplexityTests
{
    // Seven tokens: six of probability ½ and one of ⅛, so exp(9 ln 2 / 7); a mean over records would be another number.
    [Fact]
    public void Weighs_tokens_equally() =>
        Assert.Equal(Math.Pow(2, 9.0 / 7), Run.Score(new Perplexity(), Record(0.5, 0.5, 0.5, 0.5, 0.5, 0.5), Record(0.125)).Value, 9);

    [Fact]
    public void Is_1_where_every_token_is_certain() => Assert.Equal(1, Run.Score(new Perplexity(), Record(1, 1), Record(1)).Value, 12);

    [Fact]
    public void Has_an_interval_over_documents()
    {
        var random = Randomness.Xoshiro256.Keyed(1, "perplexity");
        var score = Run.Score(new Perplexity(), [.. Enumerable.Range(0, 60).Select(_ => Record([.. Enumerable.Range(0, 5).Select(_ => 0.1 + (0.8 * random.NextDouble()))]))]);

        Assert.InRange(score.Value, score.Interval!.Value.Low, score.Interval.Value.High);
        Assert.True(score.Interval.Value.Low > 1);
    }

    [Fact]
    public void Asks_a_language_model_where_a_record_says_nothing() => Assert.Equal(
        Math.E, Run.Score(new Perplexity(), new Run.Records(Run.Texts("a", "b")) { Models = new FakeModels().With(ModelRoles.LanguageModel, _ => [-1.0, -1]) }).Value, 9);

    [Fact]
    public void Refuses_a_log_probability_above_0() => Assert.Equal(
        "record 0: number 2 of the field 'token_logprobs' is 0.5, and must be a log-probability, at most 0",
        Assert.Throws<AuditException>(() => Run.On(new Perplexity(), Run.Record(("token_logprobs", new[] { -1, 0.5 })))).Message);

    [Fact]
    public void Is_not_measurable_without_a_token()
    {
        Assert.Equal("no record has a token", Run.Reason(new Perplexity(), Record()));
        Assert.Equal("there is no synthetic record", Run.Reason(new Perplexity()));
        Assert.Equal("the tokens are so improbable that their perplexity is no finite number", Run.Reason(new Perplexity(), Run.Record(("token_logprobs", new[] { -1e6 }))));
    }

    private static string Record(params double[] probabilities) => Run.Record(("token_logprobs", probabilities.Select(static probability => Math.Log(probability))));
}
