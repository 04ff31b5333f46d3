using DataAuditor.Metrics.Log.Fidelity;

namespace DataAuditor.Metrics.Tests.Log.Fidelity;

public sealed class TemplateDistanceTests
{
    [Fact]
    public void Is_half_the_sum_of_the_differences_of_shares()
    {
        var score = Run.Score(new TemplateDistance(), Of(["a", "a", "b", "c"], ["a", "b", "b", "b"]));

        Assert.Equal(0.5, score.Value);
        Assert.Equal("multinomial", score.Interval?.Method);
        Assert.Equal([("by chance alone", true), ("b", false), ("a", false), ("c", false)], score.Parts.Select(part => (part.Name, part.IsReference)));
        Assert.Equal([0.5, 0.25, 0.25], score.Parts.Skip(1).Select(part => part.Value));
        Assert.Equal((1L, "'b': 75.0 % of the synthetic data, 25.0 % of the real"), Assert.Single(score.Evidence) is var exhibit ? (exhibit.Record, exhibit.Detail) : default);
    }

    [Fact]
    public void Is_0_for_the_same_shares_and_1_for_no_template_in_common()
    {
        Assert.Equal(0, Run.Score(new TemplateDistance(), Of(["a", "b"], ["b", "a", "a", "b"])).Value);
        Assert.Equal(1, Run.Score(new TemplateDistance(), Of(["a", "b"], ["c"])).Value);
    }

    [Fact]
    public void Finds_templates_by_one_parser_for_both()
    {
        var score = Run.Score(new TemplateDistance(), new Run.Records(Lines("took 5 ms", "took 6 ms", "login by dora to host alpha is now open", "disk full"))
        {
            Real = Lines("took 3 ms", "took 4 ms", "login by anna to host alpha is now open", "login by bert to host alpha is now open"),
        });

        Assert.Equal(0.25, score.Value);
        Assert.Equal(["3 templates were found by the built-in parser, in the real records first"], score.Notes);
        Assert.Equal(["by chance alone", "disk full", "login by <*> to host alpha is now open"], score.Parts.Select(part => part.Name));
    }

    [Fact]
    public void Is_the_worst_where_no_synthetic_line_says_anything()
    {
        Assert.Equal(1, Run.Score(new TemplateDistance(), new Run.Records([Run.Record(("other", 1))]) { Real = Lines("took 3 ms") }).Value);
        Assert.Equal(1, Run.Score(new TemplateDistance(), Of(["a"], [])).Value);
        Assert.Equal(1, Run.Score(new TemplateDistance(), new Run.Records([Run.Record(("template", null))]) { Real = [Run.Record(("template", "a")), Run.Record(("template", null))] }).Value);
    }

    [Fact]
    public void Is_not_measurable_where_no_real_line_says_anything() => Assert.Equal(
        "the real records have neither a template nor a line",
        Assert.IsType<Measurement.NotApplicable>(Run.On(new TemplateDistance(), new Run.Records([Run.Record(("template", "a"))]) { Real = [Run.Record(("other", 1))] })).Reason);

    [Fact]
    public void Wants_templates_of_both_data_sets_or_of_neither() => Assert.Equal(
        "the records of one data set say their templates and those of the other do not: both must, or neither",
        Assert.IsType<Measurement.NotApplicable>(Run.On(new TemplateDistance(), new Run.Records(Lines("took 3 ms")) { Real = [Run.Record(("template", "took <*> ms"))] })).Reason);

    [Fact]
    public void Says_what_chance_alone_comes_to()
    {
        var part = Run.Score(new TemplateDistance(), Of(["a", "a", "b", "b"], ["a", "b"])).Parts[0];

        Assert.Equal(Math.Sqrt(2 * 0.25 * 0.75 / Math.PI), part.Value, 1e-12);
    }

    private static Run.Records Of(string[] real, string[] synthetic) => new([.. synthetic.Select(Template)]) { Real = [.. real.Select(Template)] };

    private static string Template(string template) => Run.Record(("template", template));

    private static string[] Lines(params string[] lines) => [.. lines.Select(line => Run.Record(("line", line)))];
}
