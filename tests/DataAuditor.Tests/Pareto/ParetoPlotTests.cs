using DataAuditor.Pareto;

namespace DataAuditor.Tests.Pareto;

public sealed class ParetoPlotTests
{
    /// <summary>On a drawing less is higher.</summary>
    [Fact]
    public void Turns_its_stairs_at_the_points_that_none_lies_above_and_to_the_right_of() => Assert.Equal(
        [(1.0, 1.0), (3.0, 2.0), (5.0, 6.0)],
        ParetoPlot.Corners([(3, 2), (1, 1), (2, 3), (5, 6), (5, 7), (1, 1)]));
}
