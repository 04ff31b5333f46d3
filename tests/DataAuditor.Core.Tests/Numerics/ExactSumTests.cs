using System.Numerics;
using DataAuditor.Core.Tests.States;
using DataAuditor.Numerics;
using DataAuditor.Randomness;

namespace DataAuditor.Core.Tests.Numerics;

public sealed class ExactSumTests
{
    [Theory]
    [InlineData(new double[] { }, 0)]
    [InlineData(new[] { 0.1, 0.2, 0.3 }, 0.6)]
    [InlineData(new[] { 1e308, 1, -1e308 }, 1)]
    [InlineData(new[] { 1e308, 1e308, -1e308, -1e308, 5e-324 }, 5e-324)]
    [InlineData(new[] { -1e308, -3.5, 1e308 }, -3.5)]
    [InlineData(new[] { 9007199254740992, 1.0 }, 9007199254740992)]
    [InlineData(new[] { 9007199254740992, 1.0, 5e-324 }, 9007199254740994)]
    [InlineData(new[] { 1.7976931348623157e308, -0.0 }, 1.7976931348623157e308)]
    public void Rounds_once(double[] values, double sum)
    {
        var exact = new ExactSum();
        foreach (var value in values) exact.Add(value);

        Assert.Equal(sum, exact.Value);
    }

    [Fact]
    public void Is_the_sum_of_the_fractions_that_the_doubles_are_in_any_order_and_cut()
    {
        var random = Xoshiro256.Keyed(42, "exact sum");
        double[] values = [.. Enumerable.Range(0, 2000).Select(_ => Math.ScaleB(random.NextGaussian(), (int)random.NextInt64(200) - 100))];
        BigInteger fixedPoint = 0;
        foreach (var value in values) fixedPoint += new BigInteger(Math.ScaleB(value, 160));
        var expected = Math.ScaleB((double)fixedPoint, -160);

        Assert.Equal(expected, Sum(values).Value);
        Assert.Equal(expected, Sum([.. values.OrderBy(value => value)]).Value);
        for (var cut = 0; cut <= values.Length; cut += 250)
        {
            var sum = Sum(values[..cut]);
            sum.Merge(Sum(values[cut..]));
            Assert.Equal(expected, sum.Value);
        }
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Takes_finite_numbers_alone(double value) => Assert.Throws<ArgumentOutOfRangeException>(() => new ExactSum().Add(value));

    [Theory]
    [InlineData(1e300, -1, 1e-300)]
    [InlineData(-1e300, 1, -double.Epsilon)]
    [InlineData(0, 0, 0)]
    public void Is_the_same_once_written_and_read(double first, double second, double third)
    {
        var sum = new ExactSum();
        foreach (var value in new[] { first, second, third }) sum.Add(value);

        var read = Archived.Again(sum, new ExactSum());
        read.Add(-first);
        read.Add(-second);

        Assert.Equal(third, read.Value);
    }

    [Fact]
    public void Is_not_read_from_digits_that_are_none() =>
        Assert.Equal("a sum's digit is none", Archived.Refusal(static archive => archive.PassEach(Enumerable.Repeat(-1L, 68).ToArray().AsSpan()), new ExactSum().Archive));

    private static ExactSum Sum(double[] values)
    {
        var sum = new ExactSum();
        foreach (var value in values) sum.Add(value);
        return sum;
    }
}
