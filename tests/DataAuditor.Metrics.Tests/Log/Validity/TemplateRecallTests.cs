using DataAuditor.Metrics.Log.Validity;
using DataAuditor.Metrics.Tests.Log.Templates;

namespace DataAuditor.Metrics.Tests.Log.Validity;

public sealed class TemplateRecallTests
{
    [Fact]
    public void Is_the_share_of_true_templates_that_were_found() => Assert.Equal(2 / 3.0, Run.Score(new TemplateRecall(), ParsedLines.Mixed).Value);

    [Fact]
    public void Does_not_ask_for_all_lines_of_a_template() => Assert.Equal(1, Run.Score(new TemplateRecall(), ParsedLines.Of(("a", "a"), ("a", "b"), ("a", "c"), ("a", "d"))).Value);
}
