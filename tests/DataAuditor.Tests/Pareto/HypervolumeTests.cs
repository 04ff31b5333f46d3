using DataAuditor.Pareto;

namespace DataAuditor.Tests.Pareto;

public sealed class HypervolumeTests
{
    [Fact]
    public void Is_the_area_under_the_stairs()
    {
        Assert.Equal(6, Hypervolume.Of([(2, 3)]));
        Assert.Equal(7, Hypervolume.Of([(1, 4), (2, 3)]));
        Assert.Equal(9, Hypervolume.Of([(1, 4), (4, 1), (2, 3)]));
    }

    [Fact]
    public void Is_not_changed_by_points_that_another_dominates() => Assert.Equal(9, Hypervolume.Of([(1, 1), (1, 4), (4, 1), (2, 3), (2, 2), (2, 3)]));

    [Fact]
    public void Is_nothing_where_no_point_is_better_than_the_reference_on_both_axes()
    {
        Assert.Equal(0, Hypervolume.Of([]));
        Assert.Equal(0, Hypervolume.Of([(0, 5), (5, 0), (-1, 3)]));
    }
}
