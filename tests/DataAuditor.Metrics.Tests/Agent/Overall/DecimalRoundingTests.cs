using System.Numerics;
using DataAuditor.Metrics.Agent.Overall;
using DataAuditor.Randomness;

namespace DataAuditor.Metrics.Tests.Agent.Overall;

public sealed class DecimalRoundingTests
{
    [Theory]
    [InlineData(0.025, 2, 0.03)] // A little above its text.
    [InlineData(0.015, 2, 0.01)] // A little below.
    [InlineData(2.675, 2, 2.67)]
    [InlineData(1.005, 2, 1)]
    [InlineData(0.125, 2, 0.12)] // Exactly in the middle.
    [InlineData(0.375, 2, 0.38)]
    [InlineData(-0.125, 2, -0.12)]
    [InlineData(-0.025, 2, -0.03)]
    [InlineData(0, 2, 0)]
    [InlineData(1e300, 2, 1e300)]
    [InlineData(double.PositiveInfinity, 2, double.PositiveInfinity)]
    public void Goes_by_the_exact_value(double value, int places, double expected) => Assert.Equal(expected, DecimalRounding.Of(value, places));

    [Theory]
    [InlineData(2)]
    [InlineData(6)]
    public void Is_what_whole_numbers_of_any_length_say(int places)
    {
        var random = Xoshiro256.Keyed(7, "rounding");
        var scale = (int)Math.Pow(10, places);
        for (var draw = 0; draw < 2000; draw++)
        {
            // As near to a tie as a double comes.
            var value = (random.NextInt64(1000L * scale) + 0.5) / scale * (random.NextInt64(2) == 0 ? 1 : -1);
            Assert.Equal(Exact(value, scale), DecimalRounding.Of(value, places));
        }
    }

    /// <summary>A double is a whole number over a power of two.</summary>
    private static double Exact(double value, int scale)
    {
        const int bits = 100;
        var numerator = new BigInteger(Math.ScaleB(Math.Abs(value), bits)) * scale;
        var half = BigInteger.One << (bits - 1);
        var whole = (numerator + half) >> bits;
        if (((numerator + half) & ((half << 1) - 1)).IsZero && !whole.IsEven) whole--;
        return Math.CopySign((double)whole / scale, value);
    }
}
