using DataAuditor.States;

namespace DataAuditor.Core.Tests.States;

public sealed class MomentsTests
{
    [Fact]
    public void Are_those_of_all_numbers_together()
    {
        var moments = Of(1, 2);
        moments.Merge(Of(4, 9));

        Assert.Equal(4, moments.Count);
        Assert.Equal(4, moments.Mean);
        Assert.Equal(38 / 3.0, moments.Variance, 1e-12);
    }

    [Fact]
    public void Equal_numbers_have_no_variance() => Assert.Equal(0, Of(0.1, 0.1, 0.1).Variance, 1e-17);

    private static Moments Of(params double[] values)
    {
        var moments = new Moments();
        foreach (var value in values) moments.Add(value);
        return moments;
    }
}
