using System.Text.Json.Nodes;
using DataAuditor.Metrics.Text.Similarity;

namespace DataAuditor.Metrics.Tests.Text.Similarity;

public sealed class RougeTests
{
    [GoldenTheory]
    [InlineData("nostem", false)]
    [InlineData("stem", true)]
    public void Is_the_golden_score_of_every_pair(string name, bool stems)
    {
        var rouge = new Rouge(stems);
        var golden = GoldenText.Values["rouge"]![name]!.AsArray();
        Assert.Equal(30, golden.Count);
        Assert.All(golden.Zip(GoldenText.LevenshteinPairs), pair =>
        {
            var (reference, candidate) = ((string)pair.Second["original"]!, (string)pair.Second["revised"]!);

            Same(pair.First!["rouge1"]!, rouge.N(1, reference, candidate));
            Same(pair.First["rouge2"]!, rouge.N(2, reference, candidate));
            Same(pair.First["rougeL"]!, rouge.L(reference, candidate));
            Same(pair.First["rougeLsum"]!, rouge.Lsum(reference, candidate));
        });
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("a b", "")]
    [InlineData("日本語 テキスト", "日本語 テキスト")]
    [InlineData("é", "é")]
    public void Is_0_where_no_token_is(string reference, string candidate)
    {
        var rouge = new Rouge();

        Assert.All([rouge.N(1, reference, candidate), rouge.N(2, reference, candidate), rouge.L(reference, candidate), rouge.Lsum(reference, candidate)],
            score => Assert.Equal((0, 0, 0), (score.Precision, score.Recall, score.F1)));
    }

    [Fact]
    public void Is_1_where_only_case_and_punctuation_differ() =>
        Assert.Equal(1, new Rouge().L("The quick, brown fox.", "the QUICK brown fox").F1);

    [Fact]
    public void Counts_a_common_token_as_often_as_both_have_it()
    {
        var score = new Rouge().N(1, "a a b", "a a a c");

        Assert.Equal((2 / 4.0, 2 / 3.0), (score.Precision, score.Recall));
    }

    [Fact]
    public void Takes_the_order_of_tokens_for_its_longest_subsequence() =>
        Assert.Equal(new RougeScore(0.75, 0.75), new Rouge().L("police killed the gunman", "police kill the gunman"));

    [Fact]
    public void Joins_the_lines_that_a_line_has_something_in_common_with() => // Lin's example: w1 w2 and w1 w3 w5 together
        Assert.Equal(4 / 5.0, new Rouge().Lsum("w1 w2 w3 w4 w5", "w1 w2 w6 w7 w8\nw1 w3 w8 w9 w5").Recall);

    private static void Same(JsonNode golden, RougeScore score)
    {
        Assert.Equal((double)golden[0]!, score.Precision, 1e-12);
        Assert.Equal((double)golden[1]!, score.Recall, 1e-12);
        Assert.Equal((double)golden[2]!, score.F1, 1e-12);
    }
}
