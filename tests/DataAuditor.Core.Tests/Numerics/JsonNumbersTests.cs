using System.Globalization;
using System.Text;
using DataAuditor.Numerics;
using DataAuditor.Randomness;

namespace DataAuditor.Core.Tests.Numerics;

public sealed class JsonNumbersTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0.25", -0.25)]
    [InlineData("0.30000000000000004", 0.30000000000000004)]
    [InlineData("9007199254740993", 9007199254740992)]
    [InlineData("123456789012345678901234567890", 1.2345678901234568e29)]
    [InlineData("0.1234567890123456789012", 0.12345678901234568)]
    [InlineData("1.5e3", 1500)]
    [InlineData("1E-400", 0)]
    [InlineData("5e-324", 5e-324)]
    public void Reads_a_number_to_the_nearest_double(string text, double expected) => Assert.Equal(expected, Read(text));

    [Fact]
    public void Keeps_the_sign_of_zero() => Assert.True(double.IsNegative(Read("-0.0")!.Value));

    [Fact]
    public void Reads_what_is_printed_bit_by_bit()
    {
        var random = Xoshiro256.Keyed(1, "numbers");
        for (var draw = 0; draw < 20_000; draw++)
        {
            var number = draw % 2 == 0 ? (random.NextDouble() - 0.5) * 1e4 : BitConverter.Int64BitsToDouble((long)random.NextUInt64());
            if (!double.IsFinite(number)) continue;

            foreach (var format in new[] { "R", "F4" })
            {
                var text = number.ToString(format, CultureInfo.InvariantCulture);
                Assert.Equal(double.Parse(text, CultureInfo.InvariantCulture), Read(text));
            }
        }
    }

    [Theory]
    [InlineData("1e400")]
    [InlineData("null")]
    [InlineData("\"1\"")]
    [InlineData("")]
    public void Has_no_number_where_there_is_none(string text) => Assert.Null(Read(text));

    [Fact]
    public void Passes_from_one_to_the_next()
    {
        var numbers = new JsonNumbers(" [ 1 ,\n null, -2.5]"u8);

        Assert.True(numbers.TryPass((byte)'['));
        Assert.True(numbers.TryRead(out var first));
        Assert.False(numbers.TryPass((byte)']'));
        Assert.True(numbers.TryPass((byte)','));
        Assert.True(numbers.TryPassNull());
        Assert.True(numbers.TryPass((byte)','));
        Assert.True(numbers.TryRead(out var last));
        Assert.True(numbers.TryPass((byte)']'));
        Assert.Equal((1.0, -2.5, (byte)0), (first, last, numbers.Peek()));
    }

    private static double? Read(string text)
    {
        var numbers = new JsonNumbers(Encoding.UTF8.GetBytes(text));
        return numbers.TryRead(out var value) ? value : null;
    }
}
