using DataAuditor.Metrics.Text.Faithfulness;

namespace DataAuditor.Metrics.Tests.Text.Faithfulness;

public sealed class PresLevTests
{
    [GoldenFact]
    public void Is_the_golden_value()
    {
        var pairs = GoldenText.LevenshteinPairs.Select(pair => Pair((string)pair["original"]!, (string)pair["revised"]!)).ToList();
        var measured = Assert.IsType<Measurement.Score>(Run.Measure(new PresLev(), new Run.Records(pairs), threads: 2, 7));

        Assert.Equal((double)GoldenText.Values["preservation"]!["pres_lev"]!, measured.Value, 1e-12);
    }

    [Theory]
    [InlineData("abcd", "abcd", 1)]
    [InlineData("abcd", "abxd", 0.75)]
    [InlineData("abcd", "abcde", 0.75)]
    [InlineData("abcd", "", 0)]
    [InlineData("ab", "uvwxyz", 0)]
    [InlineData("👩👨", "👩x", 0.5)]
    [InlineData("", "", 1)]
    [InlineData("", "a", 0)]
    public void Is_what_the_revision_keeps(string original, string revised, double value) =>
        Assert.Equal(value, Run.Score(new PresLev(), Pair(original, revised)).Value, 1e-15);

    [Fact]
    public void Is_the_mean_over_records()
    {
        var score = Run.Score(new PresLev(), Pair("abcd", "abcd"), Pair("abcd", "abxd"), Pair("abcd", "wxyz"));

        Assert.Equal(1.75 / 3, score.Value, 1e-15);
        Assert.NotNull(score.Uncertainty);
        Assert.Equal((0, 1), (score.Uncertainty.At(0.999).Low, score.Uncertainty.At(0.999).High));
    }

    [Fact]
    public void Shows_the_most_changed_records_first()
    {
        var score = Run.Score(new PresLev(), Pair("abcd", "abcd"), Pair("abcd", "abxd"), Pair("abcd", "wxyz"));

        Assert.Equal([(2, 1), (1, 0.25)], score.Evidence.Select(exhibit => (exhibit.Record, exhibit.Weight)));
        Assert.Equal("keeps 0 of the original", score.Evidence[0].Detail);
    }

    [Fact]
    public void Has_no_uncertainty_of_one_record() => Assert.Null(Run.Score(new PresLev(), Pair("abcd", "abxd")).Uncertainty);

    [Fact]
    public void Is_not_measurable_without_records() => Assert.Equal("there is no revised text", Run.Reason(new PresLev()));

    [Fact]
    public void Says_which_record_would_take_too_long()
    {
        var (original, revised) = (new string('a', 400_000), new string('b', 400_000));

        Assert.Equal(
            "record 1: the fields 'original' and 'text' differ over so many characters that their edit distance takes a table of 160000000000 cells; at most 100000000000 are computed",
            Assert.Throws<AuditException>(() => Run.On(new PresLev(), Pair("a", "b"), Pair(original, revised))).Message);
        Assert.Equal(1 - (1 / 400_001.0), Run.Score(new PresLev(), Pair(original + "x", original + "y")).Value, 1e-15);
    }

    private static string Pair(string original, string revised) => Run.Record(("original", original), ("text", revised));
}
