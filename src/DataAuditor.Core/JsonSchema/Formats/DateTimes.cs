namespace DataAuditor.JsonSchema.Formats;

/// <summary>Dates and times of RFC 3339. A leap second must fall on the last second of a day in UTC.</summary>
internal static class DateTimes
{
    private const int MinutesPerDay = 24 * 60;

    public static bool IsDateTime(ReadOnlySpan<char> text) => text.Length > 11 && IsDate(text[..10]) && text[10] is 'T' or 't' && IsTime(text[11..]);

    public static bool IsDate(ReadOnlySpan<char> text)
    {
        if (text.Length != 10 || text[4] != '-' || text[7] != '-') return false;

        var (year, month, day) = (Digits.Parse(text[..4]), Digits.Parse(text[5..7]), Digits.Parse(text[8..]));
        return year >= 0 && month is >= 1 and <= 12 && day >= 1 && day <= DaysIn(year, month);
    }

    public static bool IsTime(ReadOnlySpan<char> text)
    {
        if (text.Length < 9 || text[2] != ':' || text[5] != ':') return false;

        var (hour, minute, second) = (Digits.Parse(text[..2]), Digits.Parse(text[3..5]), Digits.Parse(text[6..8]));
        if (hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 60) return false;
        if (Offset(WithoutFraction(text[8..])) is not { } offset) return false;

        return second < 60 || (hour * 60 + minute - offset + MinutesPerDay) % MinutesPerDay == MinutesPerDay - 1;
    }

    private static int DaysIn(int year, int month) => month switch
    {
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <summary>What follows the fraction of a second; nothing if the fraction has no digits.</summary>
    private static ReadOnlySpan<char> WithoutFraction(ReadOnlySpan<char> text)
    {
        if (text[0] != '.') return text;

        var digits = Digits.Count(text[1..]);
        return digits == 0 ? [] : text[(1 + digits)..];
    }

    /// <summary>Minutes ahead of UTC; null if it is no offset.</summary>
    private static int? Offset(ReadOnlySpan<char> text)
    {
        if (text is "Z" or "z") return 0;
        if (text.Length != 6 || text[0] is not ('+' or '-') || text[3] != ':') return null;

        var (hours, minutes) = (Digits.Parse(text[1..3]), Digits.Parse(text[4..]));
        if (hours is < 0 or > 23 || minutes is < 0 or > 59) return null;

        return text[0] == '+' ? hours * 60 + minutes : -(hours * 60 + minutes);
    }
}
