using DataAuditor.Counting;

namespace DataAuditor.Core.Tests.Counting;

public sealed class CountSpectrumTests
{
    [Fact]
    public void Keys_that_come_at_once_are_as_those_that_come_one_by_one()
    {
        CountSpectrum together = new(), single = new();
        foreach (var (count, keys) in new[] { (1L, 5L), (300, 2), (7, 1), (255, 3), (256, 1), (300, 1), (2, 0) })
        {
            together.Add(count, keys);
            for (var key = 0; key < keys; key++) single.Add(count, 1);
        }

        Assert.Equal((13, 5 + 900 + 7 + 765 + 256), (together.Distinct, together.Total));
        Assert.Equal((single.Distinct, single.Total), (together.Distinct, together.Total));
        Assert.Equal(single.KeysByCount(), together.KeysByCount());
        Assert.Equal(single.Entropy(), together.Entropy());
    }

    [Fact]
    public void What_no_data_can_have_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => new CountSpectrum().Add(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(static () => new CountSpectrum().Add(1, -1));
        Assert.Throws<OverflowException>(static () => new CountSpectrum().Add(long.MaxValue, 2));
    }
}
