using DataAuditor.Metrics.Log.Validity;
using DataAuditor.Metrics.Tests.Log.Templates;

namespace DataAuditor.Metrics.Tests.Log.Validity;

public sealed class TemplateF1Tests
{
    [Fact]
    public void Joins_precision_and_recall()
    {
        var score = Run.Score(new TemplateF1(), ParsedLines.Of(("a", "a"), ("a", "b"), ("a", "c"), ("a", "d")));

        Assert.Equal(0.4, score.Value);
        Assert.Equal([("precision", 0.25), ("recall", 1)], score.Parts.Select(part => (part.Name, part.Value)));
    }

    [Fact]
    public void Is_0_where_no_template_is_right() => Assert.Equal(0, Run.Score(new TemplateF1(), ParsedLines.Of(("a", "x"))).Value);
}
