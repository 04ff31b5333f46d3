using DataAuditor.Metrics.Log.Validity;
using DataAuditor.Metrics.Tests.Log.Templates;

namespace DataAuditor.Metrics.Tests.Log.Validity;

public sealed class TemplatePrecisionTests
{
    [Fact]
    public void Is_the_share_of_predicted_templates_that_are_those_of_all_their_lines()
    {
        var score = Run.Score(new TemplatePrecision(), ParsedLines.Mixed);

        Assert.Equal(2 / 4.0, score.Value);
        Assert.Equal(["'read <*>' was predicted for 3 lines of 'read <*> of <*>'", "'close 7' was predicted for 1 line of 'close <*>'"], score.Evidence.Select(exhibit => exhibit.Detail));
    }

    [Fact]
    public void Wants_lines_of_one_template_alone()
    {
        var score = Run.Score(new TemplatePrecision(), ParsedLines.Of(("a", "a"), ("a", "a"), ("b", "a"), ("c", "c")));

        Assert.Equal(0.5, score.Value);
        Assert.Equal("'a' was predicted for 3 lines of 2 templates", Assert.Single(score.Evidence).Detail);
    }

    [Fact]
    public void Does_not_ask_for_all_lines_of_a_template() => Assert.Equal(0.25, Run.Score(new TemplatePrecision(), ParsedLines.Of(("a", "a"), ("a", "b"), ("a", "c"), ("a", "d"))).Value);
}
