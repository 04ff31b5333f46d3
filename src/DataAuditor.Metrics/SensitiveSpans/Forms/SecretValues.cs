namespace DataAuditor.Metrics.SensitiveSpans.Forms;

/// <summary>Values after a name that says that they are sensitive, and a colon or an equals sign.</summary>
internal static class SecretValues
{
    private const int Longest = 512;
    private const int LeastToken = 8;
    private const int AwsSecret = 40;
    private const int LeastAzureKey = 20;

    /// <summary>What a name with a colon may be followed by that is no value: a sentence about it.</summary>
    private static readonly HashSet<string> Words = new(
        "required expired incorrect invalid missing changed failed wrong reset ok accepted rejected denied correct mismatch must should is was not set unset enabled disabled provided authentication for the a an and or too with will cannot prompt check policy strength".Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Where the value begins that belongs to a name; null where no value follows.</summary>
    /// <param name="nameEnd">After the name; a quote around it and blanks may follow.</param>
    public static SecretPlace? PlaceAfter(ReadOnlySpan<char> text, int nameEnd)
    {
        var place = nameEnd;
        if (text.At(place) == '\\') place++;
        if (text.At(place) is '"' or '\'') place++;

        var separator = text.RunEnd(place, 2, static one => one == ' ');
        var sign = text.At(separator);
        if (sign is not (':' or '=')) return null;

        var value = separator + 1;
        if (sign == ':' && text.At(value) is ':' or '/' && text.At(value) == text.At(value + 1)) return null;
        if (text.At(value) is '=' or '>') value++;

        // An empty value is followed by a blank too: only where one stood before the sign does one belong to it.
        if (sign == ':' || separator > place) value = text.RunEnd(value, 2, static one => one == ' ');
        var isEscaped = text.At(value) == '\\' && text.At(value + 1) is '"' or '\'';
        if (isEscaped) value++;
        var quote = text.At(value) is '"' or '\'' or '`' ? text[value++] : '\0';
        return value < text.Length ? new SecretPlace(value, quote, IsProse: sign == ':' && quote == '\0' && text.At(value - 1) == ' ') { IsEscaped = isEscaped } : null;
    }

    /// <summary>Where the value ends; 0 where it is none of the kind. What has a surer form of its own is left to that.</summary>
    public static int End(ReadOnlySpan<char> text, SecretPlace place, SensitiveType type) => type switch
    {
        SensitiveType.Username => UserNames.NamedEnd(text, place),
        SensitiveType.Host => HostEnd(text, place),
        SensitiveType.DateOfBirth => NumbersOfPersons.Date(text, place.Start),
        SensitiveType.Ssn => NumbersOfPersons.NamedSocialSecurity(text, place.Start),
        SensitiveType.Phone => NumbersOfPersons.NamedPhone(text, place.Start),
        _ when Tokens.Find(text, place.Start).End > 0 => 0,
        SensitiveType.Password => PasswordEnd(text, place),
        _ when HexadecimalGroups.UniqueIdentifier(text, place.Start) > 0 => 0,
        _ => TokenEnd(text, place.Start, type),
    };

    /// <summary>Where a token ends that is told by what stands before it alone; 0 where there is none.</summary>
    public static int TokenEnd(ReadOnlySpan<char> text, int start, SensitiveType type)
    {
        var end = text.RunEnd(start, Longest, static one => char.IsAsciiLetterOrDigit(one) || one is '.' or '_' or '~' or '+' or '/' or '%' or '-' or '=');
        while (end > start && text[end - 1] == '.') end--;
        var value = text[start..end];
        var isLongEnough = type switch
        {
            SensitiveType.AwsKey => value.Length == AwsSecret,
            SensitiveType.AzureKey => value.Length >= LeastAzureKey,
            _ => value.Length >= LeastToken,
        };
        return isLongEnough && value.ContainsAnyInRange('0', '9') && !value.Contains("://", StringComparison.Ordinal) && !Placeholders.Is(value) ? end : 0;
    }

    /// <summary>A password may have any sign in it: it ends with its quote, at a blank, or where another name and value begin.</summary>
    private static int PasswordEnd(ReadOnlySpan<char> text, SecretPlace place)
    {
        var end = place.Start;
        for (var last = Math.Min(text.Length, place.Start + Longest); end < last; end++)
        {
            var one = text[end];
            if (place.Quote != '\0' ? one == place.Quote && (place.IsEscaped || text[end - 1] != '\\') : Characters.IsBlank(one) || (one is ',' or '&' or ';' or '|' && EndsAt(text, end))) break;
        }

        if (place.Quote == '\0')
        {
            while (end > place.Start && text[end - 1] is ')' or ']' or '}' or '"' or '\'' or ',' or ';') end--;
        }
        else if (place.IsEscaped && end > place.Start && text[end - 1] == '\\') end--;

        var value = text[place.Start..end];
        // PWD is a folder where shells say it.
        if (Placeholders.Is(value) || (value[0] == '/' && place.Quote == '\0') || (value.Length < 4 && !value.ContainsAnyExceptInRange('0', '9'))) return 0;
        return place.IsProse && (Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(value) || (!IsLast(text, end) && !HasSign(value))) ? 0 : end;
    }

    private static int HostEnd(ReadOnlySpan<char> text, SecretPlace place)
    {
        if (IpAddresses.Version6(text, place.Start) > 0 || HexadecimalGroups.HardwareAddress(text, place.Start) > 0) return 0;

        var end = HostNames.End(text, place.Start);
        var isVersion = text[place.Start..end] is ['v' or 'V', var digit, ..] && char.IsAsciiDigit(digit);
        return HostNames.IsNamed(text[place.Start..end]) && !isVersion && !Characters.IsWord(text.At(end)) && text.At(end) is not ('/' or '@' or '(' or '\\') ? end : 0;
    }

    private static bool HasSign(ReadOnlySpan<char> value)
    {
        foreach (var one in value)
        {
            if (!char.IsLetter(one)) return true;
        }

        return false;
    }

    private static bool IsLast(ReadOnlySpan<char> text, int end) => text.RunEnd(end, 4, static one => Characters.IsBlank(one) || one is '.' or ',' or ';') is var rest && (rest == text.Length || text[rest - 1] is ',' or ';' or '\n');

    /// <summary>Whether a sign parts the value from the next name, or from nothing.</summary>
    private static bool EndsAt(ReadOnlySpan<char> text, int sign)
    {
        var name = text.RunEnd(sign + 1, 1, static one => one == ' ');
        if (name > sign + 1 || name == text.Length) return true;

        if (text[name] is '"' or '\'') name++;
        var end = text.RunEnd(name, 32, static one => char.IsAsciiLetterOrDigit(one) || one is '_' or '-' or '.');
        return end > name && text.At(end) is '=' or ':' or '"' or '\'';
    }
}
