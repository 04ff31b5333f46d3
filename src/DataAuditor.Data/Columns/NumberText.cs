using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using DataAuditor.Data.Cells;
using DataAuditor.Numerics;

namespace DataAuditor.Data.Columns;

/// <summary>
/// Plain numbers: sign, digits, fraction, exponent, or NaN and infinity spelled out. What would lose something as a double is none:
/// leading zeros, integers beyond 2^53, numbers beyond the range.
/// </summary>
internal readonly struct NumberText : IValueText
{
    private static readonly SearchValues<byte> NumberBytes = SearchValues.Create("0123456789.eE+-"u8);

    public static bool TryParse(ReadOnlySpan<byte> text, CellForm form, out double value)
    {
        value = 0;
        if (text.IsEmpty || form is CellForm.JsonString) return false;

        var at = text[0] == '-' ? 1 : 0;
        var start = at;
        ulong digits = 0;
        at = ReadDigits(text, at, ref digits);
        var whole = at - start;
        if (whole > 1 && text[start] == '0') return false;

        var fraction = 0;
        if (at < text.Length && text[at] == '.')
        {
            var point = at + 1;
            at = ReadDigits(text, point, ref digits);
            fraction = at - point;
        }

        if (whole + fraction == 0) return TryParseName(text, out value);

        var exponent = 0;
        var isInteger = at == start + whole;
        if (at < text.Length && (text[at] | 0x20) == 'e')
        {
            isInteger = false;
            if (!TryReadExponent(text[(at + 1)..], out exponent)) return false;
            at = text.Length;
        }

        if (at != text.Length) return false;

        // Nineteen digits always fit the accumulator; more may have overflowed it.
        if (whole + fraction > 19) return !isInteger && TryParseSlowly(text, out value);
        if (isInteger && digits > DecimalScaling.MaxExact) return false;

        if (!DecimalScaling.TryScale(digits, exponent - fraction, out value)) return TryParseSlowly(text, out value);
        if (start == 1) value = -value;
        return true;
    }

    /// <summary>Why a text that looks like a number is none; nothing where it does not.</summary>
    public static string Reason(ReadOnlySpan<byte> text, CellForm form)
    {
        if (form is CellForm.JsonString) return TryParse(text, CellForm.Plain, out _) ? " (it is a string)" : "";

        var digits = text.StartsWith("-"u8) ? text[1..] : text;
        if (digits.IsEmpty || digits.ContainsAnyExcept(NumberBytes)) return "";
        if (!digits.ContainsAnyExceptInRange((byte)'0', (byte)'9')) return digits[0] == '0' ? " (its leading zero would be lost)" : " (integers beyond 2^53 would be rounded)";
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsInfinity(value) ? " (it is beyond the range of a double)" : "";
    }

    private static int ReadDigits(ReadOnlySpan<byte> text, int at, ref ulong digits)
    {
        var sum = digits;
        for (; at < text.Length; at++)
        {
            var digit = (uint)(text[at] - '0');
            if (digit > 9) break;
            sum = (sum * 10) + digit;
        }

        digits = sum;
        return at;
    }

    private static bool TryReadExponent(ReadOnlySpan<byte> text, out int exponent)
    {
        if (text.StartsWith("+"u8)) text = text[1..];
        if (text.StartsWith("+"u8) || !Utf8Parser.TryParse(text, out exponent, out var used) || used != text.Length)
        {
            exponent = 0;
            return false;
        }

        return true;
    }

    private static bool TryParseSlowly(ReadOnlySpan<byte> text, out double value) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    private static bool TryParseName(ReadOnlySpan<byte> text, out double value)
    {
        var negative = text[0] == '-';
        if (negative) text = text[1..];
        value = negative ? double.NegativeInfinity : double.PositiveInfinity;
        if (Ascii.EqualsIgnoreCase(text, "inf"u8) || Ascii.EqualsIgnoreCase(text, "infinity"u8)) return true;

        value = double.NaN;
        return !negative && Ascii.EqualsIgnoreCase(text, "nan"u8);
    }
}
