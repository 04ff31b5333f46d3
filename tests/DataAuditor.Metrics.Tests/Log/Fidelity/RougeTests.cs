using DataAuditor.Metrics.Log.Wording;
using DataAuditor.Metrics.Text.Similarity;

namespace DataAuditor.Metrics.Tests.Log.Fidelity;

public sealed class RougeTests
{
    private static readonly string[] Golden = ["rouge1", "rouge2", "rougeL"];

    [GoldenFact]
    public void Agrees_with_the_golden_cases_of_fields_and_of_statements()
    {
        foreach (var score in new[] { Run.Score(new Metrics.Log.Fidelity.Rouge(), GoldenLogText.Extracted), Run.Score(new Metrics.Log.Fidelity.Rouge { Statements = true }, GoldenLogText.Statements) })
        {
            Assert.Equal((double)GoldenLogText.Aggregate["rougeL_f"]!, score.Value, 1e-12);
            Assert.All(score.Parts.Zip(Golden), pair => Assert.Equal((double)GoldenLogText.Aggregate[$"{pair.Second}_f"]!, pair.First.Value, 1e-12));
        }
    }

    [GoldenFact]
    public void Agrees_with_every_golden_case_alone()
    {
        foreach (var (one, record) in GoldenLogText.Cases.Zip(GoldenLogText.Extracted))
        {
            Assert.All(Run.Score(new Metrics.Log.Fidelity.Rouge(), record).Parts.Zip(Golden), pair => Assert.Equal((double)one[pair.Second]![2]!, pair.First.Value, 1e-12));
        }
    }

    // a b c d against a c b d: all tokens, no pair, and a b d or a c d in this order.
    [Theory]
    [InlineData(RougeVariant.Unigrams, 1)]
    [InlineData(RougeVariant.Bigrams, 0)]
    [InlineData(RougeVariant.LongestSequence, 0.75)]
    public void Counts_what_two_texts_have_in_common(RougeVariant variant, double value) =>
        Assert.Equal(value, Run.Score(new Metrics.Log.Fidelity.Rouge { Variant = variant }, Run.Record(("line", "A b c d"), ("gold_line", "a c b d"))).Value, 12);

    [Fact]
    public void Compares_templates_where_asked_to() =>
        Assert.Equal(1, Run.Score(new Metrics.Log.Fidelity.Rouge { Text = ComparedText.Template }, Run.Record(("template", "a <*>"), ("gold_template", "a <*>"))).Value);

    [Fact]
    public void Compares_the_beginning_of_a_text_that_is_very_long()
    {
        var text = string.Concat(Enumerable.Repeat("a ", 3000));
        var score = Run.Score(new Metrics.Log.Fidelity.Rouge(), Run.Record(("line", text), ("gold_line", text + "b")));

        Assert.Equal(1, score.Value);
        Assert.Equal(["of 1 records only the first 2000 tokens of a text are compared"], score.Notes);
    }
}
