using System.Buffers;

namespace DataAuditor.Metrics.Log.Templates;

/// <summary>
/// Finds what varies in a log message by its form alone: numbers with their signs, units and separators (addresses, times, versions),
/// hexadecimal numbers and identifiers, days of months, IPv6 and hardware addresses, hosts, URLs and paths. One pass, no backtracking over more than a token.
/// </summary>
internal static class MaskScanner
{
    /// <summary>What stands for a variable, in templates as in masked messages.</summary>
    public const string Wildcard = "<*>";

    private static readonly string[] Weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    private const int LettersOfMonth = 3;

    /// <summary>Between the parts of a date, a comma among them.</summary>
    private const int MostBlanks = 3;

    /// <summary>No number, identifier or address has more groups: what has is cut, so that hostile messages are scanned once and not again from every group.</summary>
    private const int MostGroups = 64;

    /// <summary>Of an IPv6 address that begins or ends with a pair.</summary>
    private const int MostColons = 8;

    /// <summary>Characters of the longest host name (RFC 1035).</summary>
    private const int MostOfHost = 253;

    /// <summary>The fewest digits that make a hexadecimal word an identifier: shorter ones may be English.</summary>
    private const int LeastHexadecimal = 8;

    /// <summary>Where a token of another kind ends.</summary>
    private static readonly SearchValues<char> PathEnds = SearchValues.Create(" \t\r\n\v\f,;()[]{}<>\"'=|");

    private static readonly SearchValues<char> UrlEnds = SearchValues.Create(" \t\r\n\v\f()[]{}<>\"'|");

    private static readonly string[] UnitWords = ["ns", "us", "ms", "s", "m", "h", "d", "b", "kb", "mb", "gb", "tb", "kib", "mib", "gib", "hz", "khz", "mhz", "ghz", "sec", "px"];

    /// <summary>The next variable from a place on.</summary>
    /// <returns>Its start and its end; both the message's length where there is none.</returns>
    public static (int Start, int End) Next(ReadOnlySpan<char> message, int from)
    {
        for (var at = from; at < message.Length; at++)
        {
            var first = message[at];
            if (!IsCandidate(first)) continue;
            if (PlainWord(message, at) is > 0 and var letters)
            {
                at += letters - 1;
                continue;
            }

            var end = EndOf(message, at);
            if (end > at) return (at, end);

            // A word without a variable at its start has none inside it, but for what follows an underscore.
            while (at + 1 < message.Length && char.IsAsciiLetterOrDigit(message[at]) && char.IsAsciiLetterOrDigit(message[at + 1])) at++;
        }

        return (message.Length, message.Length);
    }

    /// <summary>The length of a word of letters that nothing follows of which a variable could be made; 0 for one that has to be looked at. Most of a message is such words.</summary>
    private static int PlainWord(ReadOnlySpan<char> message, int at)
    {
        var end = at;
        while (end < message.Length && char.IsAsciiLetter(message[end])) end++;
        if (end - at <= LettersOfMonth) return 0;
        return end == message.Length || message[end] is ' ' or ',' or ';' or '=' or ')' or ']' ? end - at : 0;
    }

    private static bool IsCandidate(char first) => char.IsAsciiLetterOrDigit(first) || first is '/' or '-' or '+' or ':';

    private static int EndOf(ReadOnlySpan<char> message, int at)
    {
        var before = at == 0 ? ' ' : message[at - 1];
        var rest = message[at..];
        var length = message[at] switch
        {
            '/' => StartsToken(before) ? Path(rest) : 0,
            '-' or '+' => (StartsToken(before) || before == '_') && rest.Length > 1 && char.IsAsciiDigit(rest[1]) && Number(rest[1..]) is > 0 and var number ? 1 + number : 0,
            ':' => StartsToken(before) ? Address(rest) : 0,
            _ when char.IsAsciiLetterOrDigit(before) => 0,
            _ => Math.Max(Word(rest, before), Address(rest)),
        };
        return at + length;
    }

    private static bool StartsToken(char before) => before is '=' or '(' or '[' or '{' or '<' or '"' or '\'' or ',' or ':' or '|' || char.IsWhiteSpace(before);

    private static int Word(ReadOnlySpan<char> rest, char before)
    {
        var host = Host(rest);
        if (char.IsAsciiDigit(rest[0]) && Number(rest) is > 0 and var number) return Math.Max(host, Math.Max(number, Identifier(rest)));
        if (before is not '_' && Date(rest) is > 0 and var date) return date;
        if (before is not '_' && StartsUrl(rest)) return TokenEnd(rest, UrlEnds);
        if (rest is [_, ':', '\\', _, ..] && char.IsAsciiLetter(rest[0])) return TokenEnd(rest, PathEnds);
        return Math.Max(host, Identifier(rest));
    }

    /// <summary>A month and a day, and the weekday before them: <c>Jun 14</c>, <c>Sun Jul 10</c>.</summary>
    private static int Date(ReadOnlySpan<char> rest)
    {
        var month = Abbreviation(rest, Weekdays) is > 0 and var weekday ? Blanks(rest, weekday) : 0;
        if (month == rest.Length || Abbreviation(rest[month..], Months) == 0) return 0;

        var day = Blanks(rest, month + LettersOfMonth);
        var end = Digits(rest, day);
        return day > month + LettersOfMonth && end > day && end <= day + 2 && IsBoundary(rest, end) ? end : 0;
    }

    private static int Abbreviation(ReadOnlySpan<char> rest, string[] names)
    {
        if (rest.Length <= LettersOfMonth || !IsBoundary(rest, LettersOfMonth)) return 0;

        foreach (var name in names)
        {
            if (rest.StartsWith(name, StringComparison.Ordinal)) return LettersOfMonth;
        }

        return 0;
    }

    private static int Blanks(ReadOnlySpan<char> rest, int from)
    {
        var end = from;
        while (end < rest.Length && end < from + MostBlanks && rest[end] is ' ' or ',') end++;
        return end;
    }

    /// <summary>Names joined by dots: with a port, or two dots and a digit, without which it may be the name of a class.</summary>
    private static int Host(ReadOnlySpan<char> rest)
    {
        var (end, dots, hasDigit) = (0, 0, false);
        for (; end < rest.Length && end < MostOfHost; end++)
        {
            if (rest[end] == '.' && end + 1 < rest.Length && char.IsAsciiLetterOrDigit(rest[end + 1])) dots++;
            else if (!char.IsAsciiLetterOrDigit(rest[end]) && rest[end] is not ('-' or '_')) break;

            hasDigit |= char.IsAsciiDigit(rest[end]);
        }

        if (dots == 0 || !IsBoundary(rest, end)) return 0;

        var port = end < rest.Length && rest[end] == ':' ? Digits(rest, end + 1) : 0;
        if (port > end + 1 && IsBoundary(rest, port)) return port;
        return dots > 1 && hasDigit ? end : 0;
    }

    /// <summary>Digits, joined by single separators, up to a boundary or a unit.</summary>
    private static int Number(ReadOnlySpan<char> rest, bool isTime = false)
    {
        if (rest is ['0', 'x' or 'X', var digit, ..] && char.IsAsciiHexDigit(digit))
        {
            var last = 3;
            while (last < rest.Length && char.IsAsciiHexDigit(rest[last])) last++;
            return IsBoundary(rest, last) ? last : 0;
        }

        var end = Digits(rest, 0);
        for (var groups = 1; groups < MostGroups && end + 1 < rest.Length && rest[end] is '.' or ',' or ':' or '-' or '/' or '+' or '_' && char.IsAsciiDigit(rest[end + 1]); groups++) end = Digits(rest, end + 1);
        if (end < rest.Length && rest[end] == '%') return end + 1;
        if (IsBoundary(rest, end)) return end;

        var unit = end;
        while (unit < rest.Length && char.IsAsciiLetter(rest[unit])) unit++;
        var letters = rest[end..unit];

        // ISO 8601 joins a date and a time by a T, and ends in a Z.
        if (!isTime && letters is "T" && unit < rest.Length && char.IsAsciiDigit(rest[unit])) return Number(rest[unit..], isTime: true) is > 0 and var time ? unit + time : 0;
        if (!IsBoundary(rest, unit)) return 0;
        return letters is "Z" || IsUnit(letters) ? unit : 0;
    }

    private static int Digits(ReadOnlySpan<char> rest, int from)
    {
        while (from < rest.Length && char.IsAsciiDigit(rest[from])) from++;
        return from;
    }

    private static bool IsUnit(ReadOnlySpan<char> letters)
    {
        foreach (var unit in UnitWords)
        {
            if (letters.Equals(unit, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static bool IsBoundary(ReadOnlySpan<char> rest, int at) => at >= rest.Length || !char.IsLetterOrDigit(rest[at]);

    /// <summary>A hexadecimal word with a digit in it, and what hyphens join to it, as in a UUID.</summary>
    private static int Identifier(ReadOnlySpan<char> rest)
    {
        var (end, hasDigit) = Hexadecimal(rest, 0);
        if (end < LeastHexadecimal || !IsBoundary(rest, end)) return 0;

        for (var groups = 1; groups < MostGroups && end + 1 < rest.Length && rest[end] == '-'; groups++)
        {
            var (next, digit) = Hexadecimal(rest, end + 1);
            if (next == end + 1 || !IsBoundary(rest, next)) break;

            (end, hasDigit) = (next, hasDigit || digit);
        }

        return hasDigit ? end : 0;
    }

    private static (int End, bool HasDigit) Hexadecimal(ReadOnlySpan<char> rest, int from)
    {
        var hasDigit = false;
        for (; from < rest.Length && char.IsAsciiHexDigit(rest[from]); from++) hasDigit |= char.IsAsciiDigit(rest[from]);
        return (from, hasDigit);
    }

    /// <summary>Hexadecimal groups with at least two colons between them: IPv6, hardware addresses.</summary>
    private static int Address(ReadOnlySpan<char> rest)
    {
        var (colons, group, hasDigit, end) = (0, 0, false, 0);
        for (; end < rest.Length && colons <= MostColons; end++)
        {
            if (rest[end] == ':')
            {
                colons++;
                group = 0;
            }
            else if (char.IsAsciiHexDigit(rest[end]))
            {
                if (++group > 4) return 0;
                hasDigit |= char.IsAsciiDigit(rest[end]);
            }
            else
            {
                break;
            }
        }

        if (end > 0 && rest[end - 1] == ':' && colons > 2) (end, colons) = (end - 1, colons - 1);
        return colons >= 2 && hasDigit && IsBoundary(rest, end) ? end : 0;
    }

    private static int Path(ReadOnlySpan<char> rest) => rest.Length > 1 && (char.IsLetterOrDigit(rest[1]) || rest[1] is '_' or '.' or '~') ? TokenEnd(rest, PathEnds) : 0;

    private static bool StartsUrl(ReadOnlySpan<char> rest)
    {
        var letters = 0;
        while (letters < rest.Length && char.IsAsciiLetter(rest[letters])) letters++;
        return letters > 1 && rest[letters..].StartsWith("://");
    }

    /// <summary>Up to a blank, a bracket or a quotation mark, less the punctuation of the sentence around it.</summary>
    private static int TokenEnd(ReadOnlySpan<char> rest, SearchValues<char> ends)
    {
        var end = rest.IndexOfAny(ends);
        if (end < 0) end = rest.Length;
        while (end > 1 && rest[end - 1] is '.' or ':' or '!' or '?') end--;
        return end;
    }
}
