using DataAuditor.Metrics.Log.Fidelity;
using DataAuditor.Metrics.Log.Wording;

namespace DataAuditor.Metrics.Tests.Log.Fidelity;

public sealed class BleuTests
{
    [GoldenFact]
    public void Agrees_with_the_golden_cases_of_fields_and_of_statements()
    {
        var golden = GoldenLogText.Aggregate["bleu"]!.AsArray().Select(value => (double)value!).ToArray();
        foreach (var score in new[] { Run.Score(new Bleu(), GoldenLogText.Extracted), Run.Score(new Bleu { Statements = true }, GoldenLogText.Statements) })
        {
            Assert.Equal(golden[3], score.Value, 1e-12);
            Assert.Equal(["BLEU-1", "BLEU-2", "BLEU-3", "BLEU-4"], score.Parts.Select(part => part.Name));
            Assert.All(score.Parts.Zip(golden), pair => Assert.Equal(pair.Second, pair.First.Value, 1e-12));
        }
    }

    [GoldenFact]
    public void Agrees_with_every_golden_case_alone()
    {
        foreach (var (one, record) in GoldenLogText.Cases.Zip(GoldenLogText.Extracted))
        {
            var parts = Run.Score(new Bleu(), record).Parts;
            for (var order = 1; order <= 4; order++) Assert.Equal((double)one["bleu"]![order - 1]!, parts[order - 1].Value, 1e-12);
        }
    }

    // Unigrams 2 of 2, bigrams 1 of 1, no trigram or 4-gram: a tenth of one each; half as long as the reference.
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 0.1)]
    [InlineData(4, 0.01)]
    public void Counts_runs_up_to_an_order(int order, double product) =>
        Assert.Equal(Math.Exp(1 - 2) * Math.Pow(product, 1.0 / order), Run.Score(new Bleu { Order = order }, Record("disk full", "the disk full again")).Value, 12);

    // As the candidate the gold text is longer than its reference: no penalty; 2 of 4 unigrams.
    [Fact]
    public void Changes_sides_as_LogBench_does()
    {
        Assert.Equal(0.5, Run.Score(new Bleu { Order = 1, Convention = BleuConvention.LogBench }, Record("disk full", "the disk full again")).Value, 12);
        Assert.Equal(1, Run.Score(new Bleu { Convention = BleuConvention.LogBench }, Record("", "")).Value);
        Assert.Equal(0, Run.Score(new Bleu(), Record("", "")).Value);
    }

    [Fact]
    public void Compares_templates_where_asked_to() =>
        Assert.Equal(1, Run.Score(new Bleu { Text = ComparedText.Template }, Run.Record(("line", "x"), ("gold_line", "y"), ("template", "took <*> ms now"), ("gold_template", "took <*> ms now"))).Value, 12);

    [Fact]
    public void Takes_null_for_an_empty_line() => Assert.Equal(0, Run.Score(new Bleu(), Record(null, "a")).Value);

    [Fact]
    public void Is_not_measurable_where_no_gold_text_is_a_statement() =>
        Assert.Equal("every record has no gold text, or no log statement in it", Run.Reason(new Bleu { Statements = true }, Record("log.info(a)", "plain")));

    [Fact]
    public void Leaves_out_what_has_no_gold_text()
    {
        var whole = Run.Record(("line", "a b c d e"), ("gold_line", "a b c d e"));
        var score = Run.Score(new Bleu(), whole, Run.Record(("line", "a b"), ("gold_line", null)));

        Assert.Equal(1, score.Value, 12);
        Assert.Contains("no gold text", Assert.Single(score.Notes), StringComparison.Ordinal);
    }

    private static string Record(string? given, string gold) => Run.Record(("line", given), ("gold_line", gold));
}
