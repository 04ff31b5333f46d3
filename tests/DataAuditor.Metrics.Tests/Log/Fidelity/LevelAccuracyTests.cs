using System.Text.Json.Nodes;
using DataAuditor.Metrics.Log.Fidelity;

namespace DataAuditor.Metrics.Tests.Log.Fidelity;

public sealed class LevelAccuracyTests
{
    [GoldenFact]
    public void Agrees_with_the_golden_cases_of_fields_and_of_statements()
    {
        var golden = (double)GoldenLogText.Aggregate["l_acc_known"]!;

        Assert.Equal(golden, Run.Score(new LevelAccuracy(), GoldenLogText.Extracted).Value, 1e-12);
        Assert.Equal(golden, Run.Score(new LevelAccuracy { Statements = true }, GoldenLogText.Statements).Value, 1e-12);
    }

    [Fact]
    public void Is_the_share_of_levels_that_are_right_by_level()
    {
        var score = Run.Score(new LevelAccuracy(), Record("INFO", "info"), Record("warning", "warn"), Record("error", "info"), Record("fatal", "error"));

        Assert.Equal(0.75, score.Value);
        Assert.Equal([("info", 0.5), ("warn", 1.0), ("error", 1.0)], score.Parts.Select(part => (part.Name, part.Value)));
        Assert.Equal("the level is 'error', and should be 'info'", Assert.Single(score.Evidence).Detail);
    }

    [Fact]
    public void Counts_unknown_levels_and_leaves_them_out()
    {
        var score = Run.Score(new LevelAccuracy(), Record("info", "info"), Record("loud", "info"), Record("info", "quiet"), Record(null, "info"));

        Assert.Equal(1, score.Value);
        var unknown = score.Parts[^1];
        Assert.Equal(("unknown", 0.75, true), (unknown.Name, unknown.Value, unknown.IsReference));
        Assert.Equal([("records", 3.0), ("loud", 1.0), ("no level", 1.0), ("quiet", 1.0)], unknown.Details.Select(detail => (detail.Key, detail.Value)));
        Assert.Equal(["3 of 4 records are left out, since one of their levels is unknown: 'loud' (1), 'no level' (1), 'quiet' (1)"], score.Notes);
    }

    [Fact]
    public void Is_not_measurable_where_all_are_unknown() =>
        Assert.Equal("no record has two known levels; names that are none: 'b' (2), 'a' (1), 'c' (1)", Run.Reason(new LevelAccuracy(), Record("a", "b"), Record("b", "c")));

    [Fact]
    public void Takes_declared_levels_and_further_names()
    {
        var metric = With("""{"levels":["low","Fatal","top"],"mapping":{"hoch":"TOP"}}""");

        Assert.Equal(1, Run.Score(metric, Record("HOCH", "top"), Record("critical", "fatal")).Value);
        Assert.Equal((0, "no record has a known level where one should be; names that are none: 'info' (1): the worst value"), Worst(metric, Record("info", "low")));
        Assert.Equal(metric, With("""{"levels":["low","Fatal","top"],"mapping":{"hoch":"TOP"}}"""));
        Assert.NotEqual(metric, With("""{"levels":["low","Fatal","top"]}"""));
        Assert.Equal("""{"levels":["low","Fatal","top"],"mapping":{"hoch":"TOP"}}""", MetricCatalog.Find("log.fidelity.level-accuracy")!.OptionsOf(metric).ToJsonString());
    }

    [Theory]
    [InlineData("""{"levels":["info"]}""", "option 'levels' must name at least two levels, each once")]
    [InlineData("""{"levels":["info","Info"]}""", "option 'levels' must name at least two levels, each once")]
    [InlineData("""{"mapping":{"a":"b"}}""", "option 'mapping' maps to 'b', which is none of the option 'levels'")]
    public void Refuses_levels_that_are_no_scale(string options, string reason) => Assert.Equal(reason, Run.Reason(With(options), Record("info", "info")));

    [Fact]
    public void Has_no_level_of_a_line_that_is_no_statement() =>
        Assert.Equal(
            (0, "no record has a known level where one should be; names that are none: 'no level' (1), 'shout' (1): the worst value"),
            Worst(new LevelAccuracy { Statements = true }, Run.Record(("line", "plain"), ("gold_line", "log.info(a)")), Run.Record(("line", "log.info(a)"), ("gold_line", "log.shout(a)"))));

    [Fact]
    public void Is_the_worst_where_no_line_has_a_level_that_should_have_one() =>
        Assert.Equal((0, "no record has a known level where one should be; names that are none: 'no level' (2): the worst value"), Worst(new LevelAccuracy(), Record(null, "info"), Record(null, "warn")));

    private static (double Value, string Note) Worst(LevelAccuracy metric, params string[] records)
    {
        var score = Run.Score(metric, records);
        return (score.Value, Assert.Single(score.Notes));
    }

    private static LevelAccuracy With(string options) => (LevelAccuracy)MetricCatalog.Find("log.fidelity.level-accuracy")!.With(JsonNode.Parse(options)!.AsObject());

    private static string Record(string? given, string gold) => Run.Record(("level", given), ("gold_level", gold));
}
