using System.Text.RegularExpressions;

namespace DataAuditor.Metrics.SensitiveSpans.Forms;

/// <summary>Telephone and social security numbers, and dates.</summary>
internal static partial class NumbersOfPersons
{
    private const int LeastDigitsOfPhone = 7;
    private const int MostDigitsOfPhone = 15;
    private const int LeastDigitsWithoutGap = 10;

    /// <summary>Longer than any of the numbers with what must not follow them.</summary>
    private const int Longest = 48;

    /// <summary>Where a telephone number ends; 0 where none begins.</summary>
    public static int Phone(ReadOnlySpan<char> text, int start)
    {
        if (text.At(start - 1) is '.' or '+' or '-' || Characters.IsWord(text.At(start - 1))) return 0;

        var end = EndOf(PhoneNumber(), text, start);
        return end > 0 && IsPhone(text[start..end]) && !IsCount(text[start..end]) && !HasDate(text, start, end) ? end : 0;
    }

    /// <summary>Where a number ends that is called one of a telephone; 0 where none begins.</summary>
    public static int NamedPhone(ReadOnlySpan<char> text, int start)
    {
        var end = text.RunEnd(start, Longest, static one => char.IsAsciiDigit(one) || one is ' ' or '-' or '.' or '(' or ')' or '+' or '/');
        while (end > start && !char.IsAsciiDigit(text[end - 1])) end--;
        return end > start && !Characters.IsWord(text.At(end)) && IsPhone(text[start..end]) ? end : 0;
    }

    /// <summary>Where a social security number ends; 0 where none begins. Numbers that were never given out, or were printed for show, are nobody's.</summary>
    public static int SocialSecurity(ReadOnlySpan<char> text, int start)
    {
        if (text.At(start - 1) is '-' or '.' || text.Length < start + 11 || text[start + 3] != '-' || text[start + 6] != '-') return 0;

        var number = text.Slice(start, 11);
        if (number[..3].ContainsAnyExceptInRange('0', '9') || number[4..6].ContainsAnyExceptInRange('0', '9') || number[7..].ContainsAnyExceptInRange('0', '9')) return 0;
        if (text.At(start + 11) is '-' || Characters.IsWord(text.At(start + 11))) return 0;

        return IsGivenOut(number[..3], number[4..6], number[7..]) && number is not ("078-05-1120" or "219-09-9999") ? start + 11 : 0;
    }

    /// <summary>Where a social security number without dashes ends that is called one; 0 where none begins.</summary>
    public static int NamedSocialSecurity(ReadOnlySpan<char> text, int start)
    {
        var end = text.RunEnd(start, 10, char.IsAsciiDigit);
        return end == start + 9 && !Characters.IsWord(text.At(end)) && IsGivenOut(text.Slice(start, 3), text.Slice(start + 3, 2), text.Slice(start + 5, 4)) ? end : 0;
    }

    /// <summary>Where a date ends; 0 where none begins.</summary>
    public static int Date(ReadOnlySpan<char> text, int start) => EndOf(CalendarDate(), text, start);

    private static bool IsGivenOut(ReadOnlySpan<char> area, ReadOnlySpan<char> group, ReadOnlySpan<char> serial) =>
        area is not ("000" or "666") && area[0] != '9' && group is not "00" && serial is not "0000";

    private static bool IsPhone(ReadOnlySpan<char> number)
    {
        var digits = 0;
        foreach (var one in number) digits += char.IsAsciiDigit(one) ? 1 : 0;
        return digits is >= LeastDigitsOfPhone and <= MostDigitsOfPhone;
    }

    /// <summary>A sign and few digits without a gap are a number of something.</summary>
    private static bool IsCount(ReadOnlySpan<char> number) => number[0] == '+' && number.Length - 1 < LeastDigitsWithoutGap && !number[1..].ContainsAnyExceptInRange('0', '9');

    /// <summary>Whether what stands after the brackets is a date, as behind the number of a process.</summary>
    private static bool HasDate(ReadOnlySpan<char> text, int start, int end) =>
        text[start..end].IndexOf(')') is >= 0 and var bracket && Date(text, text.RunEnd(start + bracket + 1, 1, static one => one == ' ')) > 0;

    private static int EndOf(Regex form, ReadOnlySpan<char> text, int start)
    {
        foreach (var match in form.EnumerateMatches(text.Slice(start, Math.Min(Longest, text.Length - start)))) return start + match.Length;
        return 0;
    }

    [GeneratedRegex(@"\A(?:\+[1-9][0-9]{0,2}(?:[ .-]?\([0-9]{1,4}\))?(?:[ .-]?[0-9]{2,4}){2,5}|(?:1[ .-])?\([0-9]{2,5}\)[ -]?[0-9]{2,4}(?:[ .-]?[0-9]{2,4}){1,3}|(?:1[ .-])?[2-9][0-9]{2}([.-])[2-9][0-9]{2}\1[0-9]{4})(?![\w-]|\.[0-9])")]
    private static partial Regex PhoneNumber();

    [GeneratedRegex(@"\A(?:(?:19|20)[0-9]{2}([-/.])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12][0-9]|3[01])|(?:0?[1-9]|[12][0-9]|3[01])([-/.])(?:0?[1-9]|[12][0-9]|3[01])\2(?:19|20)[0-9]{2}|(?:0?[1-9]|[12][0-9]|3[01])\.? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? (?:19|20)[0-9]{2}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? (?:0?[1-9]|[12][0-9]|3[01]),? (?:19|20)[0-9]{2})(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex CalendarDate();
}
