using DataAuditor.Proposals;

namespace DataAuditor.Tests.Proposals;

public sealed class RoundNumberTests
{
    [Theory]
    [InlineData(0.0432, 0.044)]
    [InlineData(0.043, 0.043)]
    [InlineData(0.0991, 0.1)]
    [InlineData(0.9987, 1)]
    [InlineData(123.4, 130)]
    [InlineData(1e-9, 1e-9)]
    [InlineData(0, 0)]
    [InlineData(-0.9987, -0.99)]
    [InlineData(-0.05, -0.05)]
    public void Is_two_digits_not_below(double value, double up) => Assert.Equal(up, RoundNumber.Up(value));

    [Theory]
    [InlineData(0.9987, 0.99)]
    [InlineData(0.99, 0.99)]
    [InlineData(0.1009, 0.1)]
    [InlineData(1234, 1200)]
    [InlineData(0, 0)]
    [InlineData(-0.0432, -0.044)]
    public void Is_two_digits_not_above(double value, double down) => Assert.Equal(down, RoundNumber.Down(value));

    [Fact]
    public void Is_never_on_the_wrong_side()
    {
        for (var step = 1; step <= 5000; step++)
        {
            var value = step / 4999.0 * Math.Pow(10, (step % 13) - 6);
            Assert.InRange(RoundNumber.Up(value), value, value * 1.1000001);
            Assert.InRange(RoundNumber.Down(value), value * 0.8999999, value);
        }
    }
}
