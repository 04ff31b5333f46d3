using System.Globalization;
using System.Numerics;

namespace DataAuditor.Metrics.Reasoning.Mathematics;

/// <summary>
/// Numbers in plain text: <c>-5</c>, <c>7,425,000</c>, <c>1 000</c>, <c>1000.99</c>, <c>.4</c>, <c>2e-3</c>, <c>10/9</c>, <c>28 %</c>. A comma before
/// other than three digits, or after a lone 0, is a decimal comma.
/// </summary>
internal static class NumberText
{
    /// <summary>A longer one is no number that anybody means.</summary>
    public const int MostDigits = 2000;

    private const int MostExponent = 5000;

    private static readonly string[] PercentWords = ["%", "\\%", "percent", "percentage", "pct"];

    /// <summary>Where the last number of a text stands, with its sign, its denominator and its percent sign; an empty range where there is none.</summary>
    public static Range Last(ReadOnlySpan<char> text)
    {
        var last = default(Range);
        for (var at = 0; at < text.Length;)
        {
            var length = IsStart(text, at) ? NumberLength(text[at..]) : 0;
            if (length == 0)
            {
                at++;
                continue;
            }

            var start = at > 0 && IsSign(text, at - 1) ? at - 1 : at;
            at += length;
            if (at + 1 < text.Length && text[at] == '/' && char.IsAsciiDigit(text[at + 1])) at += 1 + NumberLength(text[(at + 1)..]);
            at += PercentLength(text[at..]);
            last = start..at;
        }

        return last;
    }

    /// <summary>Reads what <see cref="Last"/> found.</summary>
    /// <returns>Null for a number too long to read, and for one over 0.</returns>
    public static Numeral? Read(ReadOnlySpan<char> number)
    {
        var isNegative = number is ['-' or '−', ..];
        if (isNegative) number = number[1..];

        var length = NumberLength(number);
        if (Unsigned(number[..length]) is not { } read) return null;

        var rest = number[length..];
        if (rest is ['/', ..])
        {
            length = NumberLength(rest[1..]);
            if (Unsigned(rest[1..(length + 1)]) is not { Value.Sign: not 0 } divisor) return null;

            read = new Numeral(read.Value / divisor.Value);
            rest = rest[(length + 1)..];
        }

        if (isNegative) read = read with { Value = -read.Value };
        return rest.IsEmpty ? read : read.Percent;
    }

    /// <summary>How many characters the number takes that stands at the start, without a sign; 0 where there is none.</summary>
    public static int NumberLength(ReadOnlySpan<char> text)
    {
        var digits = DigitsLength(text);
        var length = digits;
        if (digits is >= 1 and <= 3 && text[0] != '0')
        {
            while (IsGroup(text[length..], text[digits..])) length += 4;
        }

        var isGrouped = length > digits;
        var fraction = length < text.Length && (text[length] == '.' || (text[length] == ',' && !isGrouped && length > 0)) ? DigitsLength(text[(length + 1)..]) : 0;
        if (fraction > 0) length += 1 + fraction;
        return length == 0 ? 0 : length + ExponentLength(text[length..]);
    }

    /// <summary>Whether a comma stands between two digits, which may be one number or two.</summary>
    public static bool HasInnerComma(ReadOnlySpan<char> text)
    {
        for (var at = 1; at + 1 < text.Length; at++)
        {
            if (text[at] == ',' && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1])) return true;
        }

        return false;
    }

    /// <summary>How many characters a percent sign or word takes that follows, with the space before it.</summary>
    public static int PercentLength(ReadOnlySpan<char> text)
    {
        var blank = text.Length - text.TrimStart(' ').Length;
        foreach (var word in PercentWords)
        {
            var end = blank + word.Length;
            if (text[blank..].StartsWith(word, StringComparison.OrdinalIgnoreCase) && (end == text.Length || !char.IsLetter(text[end]) || !char.IsLetter(word[^1]))) return end;
        }

        return 0;
    }

    /// <summary>A number without a sign, written as <see cref="NumberLength"/> takes it; null for one too long to read.</summary>
    public static Numeral? Unsigned(ReadOnlySpan<char> number)
    {
        var mark = number.IndexOfAny('e', 'E');
        var exponent = 0;
        if (mark >= 0 && (!int.TryParse(number[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent) || Math.Abs(exponent) > MostExponent)) return null;

        var digits = mark >= 0 ? number[..mark] : number;
        if (digits.Length > MostDigits) return null;

        var point = digits.LastIndexOfAny('.', ',');
        if (point >= 0 && digits[point] == ',' && IsThousands(digits, point)) point = -1;
        var decimals = point < 0 ? 0 : digits.Length - point - 1;
        Rational value = BigInteger.Parse(string.Concat(digits.ToString().Where(char.IsAsciiDigit)), NumberStyles.None, CultureInfo.InvariantCulture);
        return new Numeral(value * Rational.Pow(10, exponent - decimals), Math.Max(0, decimals - (decimals > 0 || exponent < 0 ? exponent : 0)));
    }

    private static bool IsThousands(ReadOnlySpan<char> digits, int comma) => digits[0] != '0' && DigitsLength(digits) <= 3 && digits.Length - comma == 4;

    private static bool IsGroup(ReadOnlySpan<char> text, ReadOnlySpan<char> first) =>
        text.Length >= 4 && text[0] == first[0] && (text[0] is ',' or ' ' or '\u00a0' or '\u202f') && DigitsLength(text[1..]) == 3;

    private static int DigitsLength(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExceptInRange('0', '9');
        return length < 0 ? text.Length : length;
    }

    private static int ExponentLength(ReadOnlySpan<char> text)
    {
        if (text is not ['e' or 'E', ..]) return 0;

        var sign = text is [_, '+' or '-', ..] ? 2 : 1;
        var digits = DigitsLength(text[sign..]);
        return digits == 0 || (sign + digits < text.Length && char.IsLetter(text[sign + digits])) ? 0 : sign + digits;
    }

    /// <summary>Not within a word, as the 2 of H2O.</summary>
    private static bool IsStart(ReadOnlySpan<char> text, int at) =>
        (char.IsAsciiDigit(text[at]) || (text[at] == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))) && (at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] == '_'));

    /// <summary>A minus, or a hyphen that joins nothing.</summary>
    private static bool IsSign(ReadOnlySpan<char> text, int at) => text[at] == '−' || (text[at] == '-' && (at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is ')' or '-')));
}
