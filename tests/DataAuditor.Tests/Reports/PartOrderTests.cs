using DataAuditor.Gates;
using DataAuditor.Reports;

namespace DataAuditor.Tests.Reports;

public sealed class PartOrderTests
{
    private static readonly ReportPart[] Parts = [new("b", 0.2), new("a", 0.1), new("c", 0.9)];

    [Theory]
    [InlineData(Direction.Lower, "cba")]
    [InlineData(Direction.Higher, "abc")]
    [InlineData(Direction.None, "bac")]
    public void Follows_the_direction(Direction direction, string order) => Assert.Equal(order, Order(direction, null));

    [Fact]
    public void Follows_the_gate_where_the_metric_has_no_direction()
    {
        Assert.Equal("abc", Order(Direction.None, new() { Min = 0.05 }));
        Assert.Equal("cba", Order(Direction.None, new() { Max = 0.05 }));
        Assert.Equal("cab", Order(Direction.None, new() { Min = 0.25, Max = 0.5 }));
    }

    [Fact]
    public void Is_by_distance_for_equals() => Assert.Equal("cab", Order(Direction.Higher, new() { EqualTo = 0.25 }));

    [Fact]
    public void Shows_references_last_in_their_own_order()
    {
        ReportPart[] parts = [new("x", 5) { IsReference = true }, .. Parts, new("y", 0) { IsReference = true }];

        Assert.Equal("cbaxy", string.Concat(PartOrder.Shown(parts, Direction.Lower).Select(part => part.Name)));
    }

    private static string Order(Direction direction, Gate? gate) => string.Concat(PartOrder.WorstFirst(Parts, direction, gate).Select(part => part.Name));
}
