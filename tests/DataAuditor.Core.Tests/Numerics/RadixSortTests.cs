using DataAuditor.Numerics;
using DataAuditor.Randomness;

namespace DataAuditor.Core.Tests.Numerics;

public sealed class RadixSortTests
{
    private static readonly double[] Corners =
    [
        double.NaN, -0.0, 0.0, 1, -1, double.Epsilon, -double.Epsilon, 1e308, -1e308, double.MaxValue, double.MinValue,
        double.PositiveInfinity, double.NegativeInfinity, -double.NaN, Math.PI,
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(5000)]
    public void Orders_as_numbers_with_NaN_last(int length)
    {
        var random = Xoshiro256.Keyed(1, "radix");
        double[] values = [.. Corners, .. Enumerable.Range(0, length).Select(_ => BitConverter.UInt64BitsToDouble(random.NextUInt64()))];
        var numbers = values.Where(value => !double.IsNaN(value)).Order().ToArray();
        var sorted = values.ToArray();

        RadixSort.Sort(sorted);

        Assert.Equal(numbers, sorted[..numbers.Length]);
        Assert.All(sorted[numbers.Length..], value => Assert.True(double.IsNaN(value)));
    }

    [Fact]
    public void Turns_negative_zero_into_zero()
    {
        double[] values = [0.0, -0.0];

        RadixSort.Sort(values);

        Assert.All(values, value => Assert.False(double.IsNegative(value)));
    }

    [Fact]
    public void Keeps_equal_keys_in_their_order()
    {
        var keys = Enumerable.Range(0, 5000).Select(index => (ulong)(index * 7919 % 13)).ToArray();
        var expected = Enumerable.Range(0, keys.Length).OrderBy(index => keys[index]).ToArray();
        var payload = Enumerable.Range(0, keys.Length).ToArray();

        RadixSort.Sort(keys, payload);

        Assert.Equal(expected, payload);
    }
}
