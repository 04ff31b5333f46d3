using DataAuditor.Metrics.Log.Validity;
using DataAuditor.Metrics.Tests.Log.Templates;

namespace DataAuditor.Metrics.Tests.Log.Validity;

public sealed class GroupingF1Tests
{
    [Fact]
    public void Weighs_templates_alike_however_many_lines_they_have()
    {
        var score = Run.Score(new GroupingF1(), ParsedLines.Mixed);

        Assert.Equal(2 * (2 / 4.0) * (2 / 3.0) / ((2 / 4.0) + (2 / 3.0)), score.Value, 1e-15);
        Assert.Equal([("precision", 2 / 4.0), ("recall", 2 / 3.0)], score.Parts.Select(part => (part.Name, part.Value)));
    }

    [Fact]
    public void Is_0_where_no_group_is_right() => Assert.Equal(0, Run.Score(new GroupingF1(), ParsedLines.Of(("a", "x"), ("b", "x"))).Value);
}
