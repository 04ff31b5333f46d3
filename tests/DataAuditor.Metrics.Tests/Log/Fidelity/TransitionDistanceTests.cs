using DataAuditor.Metrics.Log.Fidelity;

namespace DataAuditor.Metrics.Tests.Log.Fidelity;

public sealed class TransitionDistanceTests
{
    [Fact]
    public void Compares_how_often_one_template_follows_another()
    {
        // a→b b→a a→b against a→b b→b b→a.
        var score = Run.Score(new TransitionDistance(), Of("abab", "abba"));

        Assert.Equal(1 / 3.0, score.Value, 1e-15);
        Assert.Equal(["by chance alone", "a → b", "b → b"], score.Parts.Select(part => part.Name));
        Assert.Equal((2L, "'b → b': 33.3 % of the synthetic data, 0.0 % of the real"), Assert.Single(score.Evidence) is var exhibit ? (exhibit.Record, exhibit.Detail) : default);
    }

    [Fact]
    public void Sees_an_order_that_the_templates_alone_do_not_show()
    {
        Assert.Equal(1, Run.Score(new TransitionDistance(), Of("abc", "cba")).Value);
        Assert.Equal(0, Run.Score(new TemplateDistance(), Of("abc", "cba")).Value);
    }

    [Fact]
    public void Follows_each_session_for_itself()
    {
        Run.Records interleaved = new([Line("a", 1), Line("a", 2), Line("b", 1), Line("b", 2)]) { Real = [Line("a", "x"), Line("b", "x")] };

        Assert.Equal(0, Run.Score(new TransitionDistance(), interleaved).Value);
    }

    [Fact]
    public void Needs_lines_that_follow_one_another()
    {
        Assert.Equal("among the real records there is no transition", Assert.IsType<Measurement.NotApplicable>(Run.On(new TransitionDistance(), Of("a", "ab"))).Reason);
        Assert.Equal(1, Run.Score(new TransitionDistance(), Of("ab", "a")).Value);
    }

    [Fact]
    public void Finds_templates_where_none_is_given()
    {
        Run.Records lines = new([Run.Record(("line", "took 1 ms")), Run.Record(("line", "disk full"))]) { Real = [Run.Record(("line", "took 9 ms")), Run.Record(("line", "disk full"))] };

        Assert.Equal(0, Run.Score(new TransitionDistance(), lines).Value);
    }

    private static Run.Records Of(string real, string synthetic) => new([.. synthetic.Select(Template)]) { Real = [.. real.Select(Template)] };

    private static string Template(char template) => Run.Record(("template", $"{template}"));

    private static string Line(string template, object session) => Run.Record(("template", template), ("session", session));
}
