using System.Text.Json.Nodes;
using DataAuditor.Metrics.ImageText.Utility;

namespace DataAuditor.Metrics.Tests.ImageText.Utility;

public sealed class WinRateTests
{
    [GoldenFact]
    public void Equals_the_golden_values()
    {
        foreach (var row in JsonNode.Parse(File.ReadAllText(GoldenFolder.PathOf("vision/agent/golden.json")))!["winrate"]!.AsArray())
        {
            string[] records = [.. Records("win", row!["W"]), .. Records("tie", row["T"]), .. Records("loss", row["L"])];

            // Undefined without a comparison; to data without a record the worst value is given instead.
            Assert.Equal(row["value"]?.GetValue<double>() ?? 0, Run.Score(new WinRate(), records).Value, 12);
        }
    }

    [Fact]
    public void Counts_a_tie_for_half_a_win()
    {
        var score = Run.Score(new WinRate(), [.. Records("win", 1), .. Records("tie", 2), .. Records("loss", 1)]);

        Assert.Equal(0.5, score.Value);
        Assert.Equal([("win", 0.25), ("tie", 0.5), ("loss", 0.25)], score.Parts.Select(part => (part.Name, part.Value)));
        Assert.Equal("wilson", score.Interval!.Value.Method);
        Assert.Equal((3L, "the baseline's output is preferred"), (score.Evidence.Single().Record, score.Evidence[0].Detail));
    }

    [Fact]
    public void Averages_the_annotators_of_a_record_first()
    {
        string[] records = ["""{"preference":["win","loss","loss"]}""", """{"preference":["Win","win"]}"""];
        var score = Run.Score(new WinRate(), records);

        Assert.Equal((1.0 + (1.0 / 3)) / 2, score.Value, 12);
        Assert.Equal("rater-agreement", score.Parts[3].Name);
        Assert.Equal("the baseline's output is preferred by 2 of 3 annotators", score.Evidence.Single().Detail);
        Assert.Equal([1, 0], Run.Faults(new WinRate(), records));
    }

    [Fact]
    public void Leaves_out_a_record_that_nobody_annotated() =>
        Assert.Equal(["1 record has no preference and is left out"], Run.Score(new WinRate(), """{"preference":[]}""", """{"preference":"win"}""").Notes);

    [Fact]
    public void Refuses_another_word() => Assert.Equal(
        "record 0: the field 'preference' must be 'win', 'tie' or 'loss', and is 'better'", Assert.Throws<AuditException>(() => Run.On(new WinRate(), """{"preference":"better"}""")).Message);

    private static IEnumerable<string> Records(string preference, JsonNode? count) => Records(preference, count!.GetValue<int>());

    private static IEnumerable<string> Records(string preference, int count) => Enumerable.Repeat($$"""{"preference":"{{preference}}"}""", count);
}
