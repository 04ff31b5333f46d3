using DataAuditor.Metrics.Log.Templates;
using DataAuditor.Metrics.Log.Validity;
using DataAuditor.Metrics.Tests.Log.Templates;
using DataAuditor.Randomness;

namespace DataAuditor.Metrics.Tests.Log.Validity;

public sealed class GroupingAccuracyTests
{
    [Fact]
    public void Is_the_share_of_lines_whose_group_is_whole_and_theirs_alone()
    {
        var score = Run.Score(new GroupingAccuracy(), ParsedLines.Mixed);

        Assert.Equal(0.7, score.Value);
        Assert.Null(score.Interval);
        Assert.Equal([("close <*>", 0)], score.Parts.Select(part => (part.Name, part.Value)));
        Assert.Equal("the 3 lines of 'close <*>' are split over 2 templates, the largest part has 2", Assert.Single(score.Evidence).Detail);
    }

    [Fact]
    public void Wants_no_lines_of_others_in_a_group()
    {
        var score = Run.Score(new GroupingAccuracy(), ParsedLines.Of(("a", "x"), ("a", "x"), ("b", "x"), ("c", "c")));

        Assert.Equal(0.25, score.Value);
        Assert.Equal(["the 2 lines of 'a' share a template with lines of others", "the 1 line of 'b' share a template with lines of others"], score.Evidence.Select(exhibit => exhibit.Detail));
    }

    [Fact]
    public void Leaves_out_lines_without_a_true_template()
    {
        var score = Run.Score(new GroupingAccuracy(), ParsedLines.Of(("a", "x"), (null, "x"), ("b", null), ("b", null)));

        Assert.Equal(1, score.Value);
        Assert.Equal(["2 templates were predicted where 2 are true", "1 of 4 lines have no true template"], score.Notes);
    }

    [Fact]
    public void Does_not_depend_on_what_groups_are_called_or_on_the_order_of_lines()
    {
        var random = Xoshiro256.Keyed(7, "lines");
        var lines = Enumerable.Range(0, 300).Select(_ => ((string?)$"t{random.NextInt64(30) * random.NextInt64(2)}", (string?)$"p{random.NextInt64(30) * random.NextInt64(2)}")).ToArray();
        foreach (var (from, to) in new[] { (0, 40), (100, 200) })
        {
            for (var at = from; at < to; at++) lines[at] = lines[from];
        }

        var whole = Value(lines);
        Assert.Equal(whole, Value([.. lines.Select(line => (line.Item1, (string?)$"{line.Item2}{line.Item2}"))]));
        random.Shuffle<(string?, string?)>(lines);
        Assert.Equal(whole, Value(lines));

        static double Value((string?, string?)[] lines) => GoldenLogs.Value(new GroupingAccuracy(), new Run.Records(ParsedLines.Of(lines)));
    }

    [Fact]
    public void May_group_by_identifiers()
    {
        string[] records =
        [
            Run.Record(("template", "a"), ("gold_template", "a"), ("template_id", "E1"), ("gold_template_id", 1)),
            Run.Record(("template", "a"), ("gold_template", "a"), ("template_id", "E2"), ("gold_template_id", 1)),
            Run.Record(("template", "b"), ("gold_template", "b"), ("template_id", "E3"), ("gold_template_id", 2)),
        ];

        Assert.Equal(1, Run.Score(new GroupingAccuracy(), records).Value);
        Assert.Equal(1 / 3.0, Run.Score(new GroupingAccuracy { Grouping = GroupingKey.Id }, records).Value);
    }

    [Fact]
    public void Groups_by_the_built_in_parser_where_identifiers_are_of_the_truth_alone() => Assert.Equal(1, Run.Score(
        new GroupingAccuracy { Grouping = GroupingKey.Id },
        Run.Record(("line", "took 3 ms"), ("gold_template_id", 1)), Run.Record(("line", "took 4 ms"), ("gold_template_id", 1)), Run.Record(("line", "full"), ("gold_template_id", 2))).Value);

    [Fact]
    public void Names_endless_templates_by_how_they_begin() =>
        Assert.Equal(201, Assert.Single(Run.Score(new GroupingAccuracy(), ParsedLines.Of((new string('x', 1_000), "a"), (new string('x', 1_000), "b"))).Parts).Name.Length);
}
