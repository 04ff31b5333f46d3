using DataAuditor.Metrics.Text.Entailment;
using DataAuditor.Metrics.Text.Faithfulness;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Tests.Text.Faithfulness;

public sealed class SampleConsistencyTests
{
    private static readonly SampleConsistency Ngram = new() { Method = ConsistencyMethod.Ngram };

    // Sentences: ½ and 0, and 1: records ¼ and 1.
    [Fact]
    public void Is_the_mean_contradiction_over_samples_sentences_and_records() =>
        Assert.Equal(0.625, Run.Score(new SampleConsistency(), """{"sample_contradiction":[[0,1],[0,0]]}""", """{"sample_contradiction":[[1]]}""").Value);

    [Fact]
    public void Asks_a_model_with_the_sentence_as_premise()
    {
        var models = new FakeModels().With(ModelRoles.Nli, pair => new Entailment(0, 0, pair == new TextPair("He was born in 1900.", "Born in 1910.") ? 1 : 0));
        var record = Run.Record(("text", "He was born in 1900."), ("samples", new[] { "Born in 1910.", "Born in 1900." }));

        Assert.Equal(0.5, Run.Score(new SampleConsistency(), new Run.Records([record]) { Models = models }).Value);
    }

    // Counts a 2, b 1, and one place for words unseen: p(a) = 3/6, p(b) = 2/6, p(c) = 1/6.
    [Fact]
    public void Is_the_surprise_of_words_to_the_samples_without_a_model()
    {
        var record = Run.Record(("text", "A b."), ("samples", new[] { "a", "a b" }));

        Assert.Equal((Math.Log(2) + Math.Log(3)) / (2 * Math.Log(6)), Run.Score(Ngram, record).Value, 12);
    }

    [Fact]
    public void Is_1_where_no_sample_has_a_word_of_the_text() => Assert.Equal(1, Run.Score(Ngram, Run.Record(("text", "C d."), ("samples", new[] { "a", "a b" }))).Value, 12);

    [Fact]
    public void Leaves_out_records_without_a_sample()
    {
        var score = Run.Score(Ngram, Run.Record(("text", "C."), ("samples", new[] { "a" })), Run.Record(("text", "C."), ("samples", Array.Empty<string>())));

        Assert.Equal("1 record has no sentence beside a sample and is left out", Assert.Single(score.Notes));
    }

    [Fact]
    public void Names_what_it_lacks()
    {
        Assert.Equal("no record has the field 'samples'", Run.Reason(Ngram, Run.Texts("a")));
        Assert.Equal("no record has the field 'sample_contradiction', and no model is configured for the role 'nli'", Run.Reason(new SampleConsistency(), Run.Texts("a")));
    }

    [Fact]
    public void Is_worst_without_a_record() => Assert.Equal(1, Run.Score(new SampleConsistency()).Value);
}
