namespace DataAuditor.Core.Tests;

public sealed class StableHashTests
{
    // The first outputs of SplitMix64 seeded with 0, as published with it.
    [Fact]
    public void Spreads_positions_as_SplitMix64_does()
    {
        Assert.Equal(0xE220A8397B1DCDAF, StableHash.Mix(0));
        Assert.NotEqual(StableHash.Mix(1), StableHash.Mix(2));
    }
}
