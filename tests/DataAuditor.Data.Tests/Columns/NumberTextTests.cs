using System.Globalization;
using System.Text;
using DataAuditor.Data.Cells;
using DataAuditor.Data.Columns;

namespace DataAuditor.Data.Tests.Columns;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("-0.0")]
    [InlineData("1")]
    [InlineData("-17.25")]
    [InlineData("0.123456789")]
    [InlineData("9007199254740992")]
    [InlineData("-9007199254740992")]
    [InlineData("9007199254740993.0")]
    [InlineData("1e308")]
    [InlineData("1.7976931348623157e308")]
    [InlineData("5e-324")]
    [InlineData("2.2250738585072011e-308")]
    [InlineData("1E+5")]
    [InlineData("1e-5")]
    [InlineData("1e22")]
    [InlineData("1e23")]
    [InlineData("123456789012345678e-18")]
    [InlineData("0.12345678901234567890123")]
    [InlineData("1234567890123456789012.5")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("1e-400")]
    [InlineData("9007199254740993e0")]
    [InlineData("9007199254740993e1")]
    [InlineData("1125899906842623.5")]
    [InlineData("4503599627370496.5")]
    [InlineData("4503599627370497.5")]
    [InlineData("9007199254740991.5")]
    [InlineData("9999999999999999999e-19")]
    [InlineData("1e65")]
    [InlineData("1e-65")]
    [InlineData("7e-28")]
    [InlineData("9214843084008499e-56")]
    [InlineData("1448997445238699e-45")]
    public void A_number_is_what_the_platform_reads_bit_for_bit(string text)
    {
        Assert.True(NumberText.TryParse(Encoding.UTF8.GetBytes(text), CellForm.Plain, out var value));
        Assert.Equal(BitConverter.DoubleToInt64Bits(double.Parse(text, CultureInfo.InvariantCulture)), BitConverter.DoubleToInt64Bits(value));
    }

    [Theory]
    [InlineData("007")]
    [InlineData("-01")]
    [InlineData("00.5")]
    [InlineData("+1")]
    [InlineData("9007199254740993")]
    [InlineData("-9007199254740993")]
    [InlineData("18446744073709551616")]
    [InlineData("99999999999999999999999999")]
    [InlineData("1e309")]
    [InlineData("-1e309")]
    [InlineData("1,000")]
    [InlineData("1 000")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("1e++5")]
    [InlineData("1e5.5")]
    [InlineData("1.2.3")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("-.")]
    [InlineData("e5")]
    [InlineData("0x10")]
    [InlineData("12a")]
    [InlineData("١٢")]
    [InlineData("-nan")]
    [InlineData("infinite")]
    [InlineData("")]
    public void What_would_lose_something_or_is_no_number_is_refused(string text) =>
        Assert.False(NumberText.TryParse(Encoding.UTF8.GetBytes(text), CellForm.Plain, out _));

    [Theory]
    [InlineData("NaN", double.NaN)]
    [InlineData("nan", double.NaN)]
    [InlineData("inf", double.PositiveInfinity)]
    [InlineData("-Infinity", double.NegativeInfinity)]
    public void Nan_and_infinity_are_numbers_where_the_text_says_so(string text, double expected)
    {
        Assert.True(NumberText.TryParse(Encoding.UTF8.GetBytes(text), CellForm.Plain, out var value));
        Assert.Equal(expected, value);
    }

    [Fact]
    public void Doubles_in_every_form_come_back_bit_for_bit()
    {
        var random = new Random(20);
        string[] formats = ["R", "F9", "E16", "G10", "F3", "E20"];
        for (var draw = 0; draw < 200_000; draw++)
        {
            var value = draw % 2 == 0 ? BitConverter.Int64BitsToDouble(random.NextInt64()) : (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-6, 12));
            if (!double.IsFinite(value)) continue;

            var text = value.ToString(formats[draw % formats.Length], CultureInfo.InvariantCulture);
            if (!text.AsSpan().ContainsAny('.', 'E')) continue;

            Assert.True(NumberText.TryParse(Encoding.UTF8.GetBytes(text), CellForm.Plain, out var read), text);
            Assert.True(BitConverter.DoubleToInt64Bits(double.Parse(text, CultureInfo.InvariantCulture)) == BitConverter.DoubleToInt64Bits(read), text);
        }
    }

    [Fact]
    public void Digits_times_any_power_of_ten_are_rounded_as_by_the_platform()
    {
        var random = new Random(21);
        for (var draw = 0; draw < 300_000; draw++)
        {
            var digits = (ulong)random.NextInt64() >> random.Next(0, 60);
            var text = string.Create(CultureInfo.InvariantCulture, $"{digits}e{random.Next(-90, 90)}");

            Assert.True(NumberText.TryParse(Encoding.UTF8.GetBytes(text), CellForm.Plain, out var read), text);
            Assert.True(BitConverter.DoubleToInt64Bits(double.Parse(text, CultureInfo.InvariantCulture)) == BitConverter.DoubleToInt64Bits(read), text);
        }
    }

    [Theory]
    [InlineData("007", " (its leading zero would be lost)")]
    [InlineData("9007199254740993", " (integers beyond 2^53 would be rounded)")]
    [InlineData("1e309", " (it is beyond the range of a double)")]
    [InlineData("abc", "")]
    public void The_reason_is_told_where_a_text_looks_like_a_number(string text, string reason) =>
        Assert.Equal(reason, NumberText.Reason(Encoding.UTF8.GetBytes(text), CellForm.Plain));
}
