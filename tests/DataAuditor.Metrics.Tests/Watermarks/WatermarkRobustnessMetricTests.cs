using System.Text.Json.Nodes;
using DataAuditor.Metrics.ImageText.Provenance;
using DataAuditor.Metrics.Watermarks;

namespace DataAuditor.Metrics.Tests.Watermarks;

public sealed class WatermarkRobustnessMetricTests
{
    private static readonly WatermarkRobustnessMetric Robustness = new WatermarkRobustness();

    [Fact]
    public void Is_the_mean_over_attacks_and_then_over_records()
    {
        var score = Run.Score(Robustness, Record("1010", ("crop", "1010"), ("jpeg", "0010")), Record("11110000", ("jpeg", "00001111")));
        Assert.Equal((((1 + 0.75) / 2) + 0) / 2, score.Value);
        Assert.Equal(["crop", "jpeg"], score.Parts.Select(static part => part.Name));
        Assert.Equal([1, 0.375], score.Parts.Select(static part => part.Value));
    }

    [Theory]
    [InlineData("\"0110\"", "\"0111\"")]
    [InlineData("[0,1,1,0]", "[0,1,1,1]")]
    [InlineData("[0,1,1,0]", "\"0111\"")]
    public void Reads_bits_as_texts_and_arrays(string hidden, string found) =>
        Assert.Equal(0.75, Run.Score(Robustness, "{\"watermark\":{\"bits\":" + hidden + ",\"recovered\":" + found + "}}").Value);

    [GoldenFact]
    public void Agrees_with_the_golden_bit_accuracy()
    {
        var golden = JsonNode.Parse(File.ReadAllText(GoldenFolder.PathOf("vision/agent/golden.json")))!["watermark"]!;
        var record = new JsonObject { ["watermark"] = new JsonObject { ["bits"] = golden["w"]!.DeepClone(), ["recovered"] = golden["recovered"]!.DeepClone() } };
        Assert.Equal((double)golden["bit_accuracy"]!, Run.Score(Robustness, record.ToJsonString()).Value, 1e-12);
    }

    [Fact]
    public void Tests_each_attack_against_chance()
    {
        var score = Run.Score(Robustness, Record("1111111111", ("none", "1111111111"), ("blur", "1010101010")));
        Assert.Equal(1.0 / 1024, score.Parts[1].Detail("p-value")!.Value, 1e-12);
        Assert.Equal(10, score.Parts[1].Detail("right"));
        Assert.Equal(["after 'blur' 5 of 10 bits are right, which chance alone reaches with probability 0.623"], score.Notes);
    }

    /// <summary>Chance is ½, which is worth nothing, and so is less.</summary>
    [Theory]
    [InlineData(1, 1)]
    [InlineData(0.75, 0.5)]
    [InlineData(0.5, 0)]
    [InlineData(0, 0)]
    public void Scores_what_is_above_chance(double value, double score) => Assert.Equal(score, Robustness.Info.ScoreOf(value));

    [Fact]
    public void Leaves_out_records_in_which_nothing_was_looked_for()
    {
        var score = Run.Score(Robustness, Record("10", ("crop", "10")), Record(""), Record("10"));
        Assert.Equal(1, score.Value);
        Assert.Equal("2 records have no watermark with bits that were recovered and are left out", score.Notes[0]);
    }

    [Fact]
    public void Is_worst_where_nothing_was_looked_for() => Assert.Equal(0, Run.Score(Robustness, Record("10")).Value);

    [Fact]
    public void Shows_the_records_that_lose_most()
    {
        var evidence = Run.Score(Robustness, Record("1111", ("a", "1110")), Record("1111", ("a", "1111")), Record("1111", ("a", "0000"))).Evidence;
        Assert.Equal([2, 0], evidence.Select(static exhibit => exhibit.Record));
        Assert.Equal("bit accuracy is 0.75", evidence[1].Detail);
    }

    [Theory]
    [InlineData("""{"watermark":{"bits":"10","recovered":"101"}}""", "has 3 bits of 'recovered', and 2 that were hidden")]
    [InlineData("""{"watermark":{"bits":"12","recovered":"10"}}""", "must have 'bits' as zeros and ones")]
    [InlineData("""{"watermark":{"bits":[1,2],"recovered":"10"}}""", "must have 'bits' as zeros and ones")]
    [InlineData("""{"watermark":{"bits":"10","recovered":{"crop":null}}}""", "must have 'crop' as zeros and ones")]
    [InlineData("""{"watermark":["10"]}""", "must be an object with 'bits'")]
    public void Says_what_is_wrong_with_a_record(string record, string fault) =>
        Assert.Contains(fault, Assert.Throws<AuditException>(() => Run.On(Robustness, record)).Message, StringComparison.Ordinal);

    private static string Record(string bits, params (string Attack, string Found)[] recovered) =>
        Run.Record(("watermark", new { bits, recovered = recovered.ToDictionary(static one => one.Attack, static one => one.Found) }));
}
