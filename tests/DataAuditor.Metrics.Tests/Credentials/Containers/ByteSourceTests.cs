using DataAuditor.Metrics.Credentials.Containers;

namespace DataAuditor.Metrics.Tests.Credentials.Containers;

public sealed class ByteSourceTests
{
    /// <summary>More than a stack holds.</summary>
    [Fact]
    public void Compares_as_many_bytes_as_a_manifest_asks_for()
    {
        byte[] file = [.. Enumerable.Range(0, 9 << 20).Select(static at => (byte)(at * 31 >> 3))], other = [.. file];
        other[^1] ^= 1;
        var source = new ByteSource(new MemoryStream(file));
        Assert.True(source.Has(0, file));
        Assert.True(source.Has(70_000, file.AsSpan(70_000)));
        Assert.False(source.Has(0, other));
        Assert.False(source.Has(1, file));
    }
}
