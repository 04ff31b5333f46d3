namespace DataAuditor.Metrics.SensitiveSpans.Forms;

/// <summary>Numbers of payment cards and of bank accounts, which check themselves.</summary>
internal static class BankNumbers
{
    private const int LeastDigits = 14;
    private const int MostDigits = 19;

    /// <summary>How long an account's number is in each country, by the registry of the International Organization for Standardization.</summary>
    private static readonly Dictionary<int, int> AccountLengths = Read(
        "AD24AE23AL28AT20AZ28BA20BE16BG22BH22BR29BY28CH21CR22CY28CZ24DE22DK18DO28EE20EG29ES24FI18FO18FR27GB22GE22GI23GL18GR27GT28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20"
        + "LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MR27MT31MU30NL18NO15PK24PL28PS29PT25QA29RO24RS22SA24SC31SD18SE24SI19SK24SM27ST25SV28TL23TN24TR26UA29VA22VG24XK20");

    /// <summary>Where a card's number ends; 0 where none begins. Its groups, if it has any, are all parted by the same sign.</summary>
    /// <remarks>Luhn 1960, US patent 2950048; ISO/IEC 7812-1.</remarks>
    public static int Card(ReadOnlySpan<char> text, int start)
    {
        if (text[start] is not (>= '2' and <= '6') || text.At(start - 1) is '-' or '.') return 0;

        Span<byte> digits = stackalloc byte[MostDigits];
        var (count, place, separator, group) = (0, start, '\0', 0);
        for (; place < text.Length; place++)
        {
            var one = text[place];
            if (char.IsAsciiDigit(one))
            {
                if (count == MostDigits) return 0;
                digits[count++] = (byte)(one - '0');
                group++;
            }
            else if (one is ' ' or '-' && char.IsAsciiDigit(text.At(place + 1)) && group is >= 4 and <= 6 && (separator == '\0' ? count == group && group == 4 : one == separator && count < LeastDigits))
            {
                (separator, group) = (one, 0);
            }
            else break;
        }

        if (Characters.IsWord(text.At(place)) || (text.At(place) is '.' or '-' && char.IsAsciiDigit(text.At(place + 1)))) return 0;

        var number = digits[..count];
        return count >= LeastDigits && IsIssued(number, separator != '\0') && IsLuhn(number) ? place : 0;
    }

    /// <summary>Where an account's number ends, together or in groups of four; 0 where none begins.</summary>
    /// <remarks>ISO 13616-1, ISO/IEC 7064 (modulus 97).</remarks>
    public static int Account(ReadOnlySpan<char> text, int start)
    {
        if (text.Length < start + 5 || !AccountLengths.TryGetValue(KeyOf(text[start..]), out var length)) return 0;

        var isGrouped = text[start + 4] == ' ';
        var (place, remainder, head) = (start, 0, 0);
        for (var digit = 0; digit < length; digit++)
        {
            if (isGrouped && digit > 0 && digit % 4 == 0 && text.At(place++) != ' ') return 0;

            var one = text.At(place++);
            if (!char.IsAsciiDigit(one) && (digit is 2 or 3 || !char.IsAsciiLetterUpper(one))) return 0;
            if (digit < 4) head = Append(head, one);
            else remainder = Append(remainder, one);
        }

        // The first four characters count as the last ones; the head has two letters and two digits, six decimal digits in all.
        remainder = (int)(((remainder * 1_000_000L) + head) % 97);
        return remainder == 1 && !Characters.IsWord(text.At(place)) ? place : 0;

        // The head stays whole, below a million; what follows is cut down as it grows.
        static int Append(int value, char one) => char.IsAsciiDigit(one) ? Cut((value * 10) + (one - '0')) : Cut((value * 100) + (one - 'A' + 10));

        static int Cut(int value) => value < 1_000_000 ? value : value % 97;
    }

    private static bool IsIssued(ReadOnlySpan<byte> number, bool isGrouped)
    {
        var beginning = (number[0] * 1000) + (number[1] * 100) + (number[2] * 10) + number[3];
        return (number.Length, beginning) switch
        {
            (14, (>= 3000 and <= 3059) or (>= 3600 and <= 3699) or (>= 3800 and <= 3999)) => true,
            (15, (>= 3400 and <= 3499) or (>= 3700 and <= 3799)) => true,
            (16, (>= 2221 and <= 2720) or (>= 3528 and <= 3589) or (>= 4000 and <= 5999) or 6011 or (>= 6200 and <= 6999)) => true,
            // Ungrouped they are far more often numbers of something else.
            (19, (>= 4000 and <= 4999) or 6011 or (>= 6200 and <= 6999)) => isGrouped,
            _ => false,
        };
    }

    private static bool IsLuhn(ReadOnlySpan<byte> number)
    {
        var sum = 0;
        for (var fromEnd = 0; fromEnd < number.Length; fromEnd++)
        {
            var digit = number[^(fromEnd + 1)] << (fromEnd & 1);
            sum += digit > 9 ? digit - 9 : digit;
        }

        return sum % 10 == 0 && !Equals(number);

        // One digit all along passes the check by chance of its form.
        static bool Equals(ReadOnlySpan<byte> number) => !number.ContainsAnyExcept(number[0]);
    }

    private static int KeyOf(ReadOnlySpan<char> country) => (country[0] << 8) | country[1];

    private static Dictionary<int, int> Read(string table) => table.Chunk(4).ToDictionary(static country => KeyOf(country), static country => int.Parse(country.AsSpan(2)));
}
