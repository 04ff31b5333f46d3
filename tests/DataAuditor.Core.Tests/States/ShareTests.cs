using DataAuditor.States;

namespace DataAuditor.Core.Tests.States;

public sealed class ShareTests
{
    [Fact]
    public void Counts_over_all_parts_and_has_Wilsons_interval()
    {
        var share = new Share();
        share.Add(holds: true);
        var later = new Share();
        later.Add(hits: 1, count: 3);
        share.Merge(later);

        Assert.Equal(0.5, share.Value);
        var (low, high) = (share.Uncertainty.At().Low, share.Uncertainty.At().High);
        Assert.Equal(0.1500, low, 1e-4);
        Assert.Equal(0.8500, high, 1e-4);
    }

    [Fact]
    public void Is_not_read_where_it_is_more_than_the_whole() => Assert.Equal("a share is more than the whole", Archived.Refusal(
        static archive =>
        {
            archive.Pass(3L);
            archive.Pass(2L);
        },
        new Share().Archive));
}
