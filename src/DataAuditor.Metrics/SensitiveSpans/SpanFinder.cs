using DataAuditor.Metrics.SensitiveSpans.Forms;

namespace DataAuditor.Metrics.SensitiveSpans;

/// <summary>
/// One pass over a text for all types. It goes from word to word; the few characters at which something sensitive can begin or, as in an
/// address of e-mail, be recognised lead to the forms, each of which looks no further than a bounded number of characters. What was found
/// is passed over, so that of two that overlap the first counts; only an address of e-mail takes what lies in it, and a URL yields to
/// whatever lies in it.
/// </summary>
internal ref struct SpanFinder
{
    private readonly ReadOnlySpan<char> _text;

    /// <summary>A bit for each type that is asked for. The others are passed over just as well.</summary>
    private readonly uint _types;

    private readonly List<FoundSpan> _found;

    private int _urlEnd;

    private int _nameEnd;

    private SpanFinder(ReadOnlySpan<char> text, uint types, List<FoundSpan> found)
    {
        _text = text;
        _types = types;
        _found = found;
    }

    /// <param name="types">A bit for each.</param>
    /// <param name="found">Gets the spans in their order; they do not overlap.</param>
    public static void Find(ReadOnlySpan<char> text, uint types, List<FoundSpan> found) => new SpanFinder(text, types, found).Run();

    private void Run()
    {
        var place = 0;
        while (place < _text.Length)
        {
            var one = _text[place];
            if (Characters.IsWord(one))
            {
                var end = place + 1;
                while (end < _text.Length && Characters.IsWord(_text[end])) end++;
                place = char.IsAsciiDigit(one) ? Number(place, end) : Word(place, end);
                continue;
            }

            place = one switch
            {
                ' ' => place + 1,
                ':' => Colon(place),
                '@' => Email(place, 1),
                '%' => _text.HasAt(place, "%40") ? Email(place, 3) : place + 1,
                '/' => Keep(SensitiveType.HomePath, place, HomePaths.Rooted(_text, place)) ?? place + 1,
                '-' => Keep(SensitiveType.PrivateKey, place, _text.At(place + 1) == '-' ? Tokens.PrivateKey(_text, place) : 0) ?? place + 1,
                '+' or '(' => Keep(SensitiveType.Phone, place, char.IsAsciiDigit(_text.At(place + 1)) ? NumbersOfPersons.Phone(_text, place) : 0) ?? place + 1,
                _ => place + 1,
            };
        }
    }

    /// <summary>A word that begins with a digit.</summary>
    private int Number(int start, int end)
    {
        var (length, next) = (end - start, _text.At(end));
        var found = next == '.' && length <= 3 ? Address(start, IpAddresses.Version4(_text, start), SensitiveType.Ipv4, 32) : null;
        found ??= next is ':' or '-' or '.' ? Groups(start, length, next) : null;
        found ??= length == 3 && next == '-' ? Keep(SensitiveType.Ssn, start, NumbersOfPersons.SocialSecurity(_text, start)) : null;
        found ??= length >= 14 || (length == 4 && next is ' ' or '-') ? Keep(SensitiveType.CreditCard, start, BankNumbers.Card(_text, start)) : null;
        found ??= (length == 3 && next is '-' or '.') || (length == 1 && _text[start] == '1' && next is ' ' or '-' or '.') ? Keep(SensitiveType.Phone, start, NumbersOfPersons.Phone(_text, start)) : null;
        return found ?? (next is '.' or '-' ? Machine(start) : null) ?? end;
    }

    /// <summary>A word that begins with a letter or an underscore.</summary>
    private int Word(int start, int end)
    {
        var (length, next) = (end - start, _text.At(end));
        if (next is ':' or '-' or '.' && char.IsAsciiHexDigit(_text[start]) && Groups(start, length, next) is { } group) return group;
        if (next == ':' && length == 1 && Keep(SensitiveType.HomePath, start, HomePaths.OnDrive(_text, start)) is { } path) return path;

        var (type, tokenEnd) = Tokens.Find(_text, start);
        if (Keep(type, start, tokenEnd) is { } token) return token;
        if (length >= 4 && char.IsAsciiDigit(_text[start + 3]) && Keep(SensitiveType.Iban, start, BankNumbers.Account(_text, start)) is { } account) return account;
        if (MayBeNamed(end, next) && Named(start, end) is { } value) return value;
        if (next is ' ' or ')' && Told(start, end) is { } name) return name;
        if (next != '.') return (next == '-' ? Machine(start) : null) ?? end;

        if (length == 3 && _urlEnd <= start && _text.HasAt(start, "www.", StringComparison.OrdinalIgnoreCase)) Link(start, end);
        return Machine(start) ?? end;
    }

    /// <summary>Groups of hexadecimal digits: hardware addresses, unique identifiers, addresses of version 6.</summary>
    private int? Groups(int start, int length, char next) => (length, next) switch
    {
        (8, '-') => Keep(SensitiveType.Uuid, start, HexadecimalGroups.UniqueIdentifier(_text, start)),
        (2, ':' or '-') or (4, '.') when HexadecimalGroups.HardwareAddress(_text, start) is > 0 and var end => Keep(SensitiveType.Mac, start, end),
        ( <= 4, ':') => Address(start, IpAddresses.Version6(_text, start), SensitiveType.Ipv6, 128),
        _ => null,
    };

    private int Colon(int place)
    {
        if (_text.At(place + 1) == ':')
        {
            var next = _text.At(place + 2);
            return (char.IsAsciiHexDigit(next) ? Address(place, IpAddresses.Version6(_text, place), SensitiveType.Ipv6, 128) : null) ?? place + 2;
        }

        return _text.HasAt(place, "://") ? Url(place) : place + 1;
    }

    private int? Address(int start, int end, SensitiveType type, int mostBits)
    {
        if (end == 0) return null;
        var range = IpAddresses.RangeOf(_text[start..end]);
        var prefix = IpAddresses.Prefix(_text, start, end, mostBits);
        if (range is null) return Math.Max(prefix, end);
        return prefix > 0 ? Keep(SensitiveType.Cidr, start, prefix, range) : Keep(type, start, end, range);
    }

    private int Email(int sign, int length)
    {
        if (Emails.Around(_text, sign, length) is not { } address) return sign + length;

        // What was found in the local part is a part of it.
        while (_found.Count > 0 && _found[^1].End > address.Start) _found.RemoveAt(_found.Count - 1);
        return Keep(SensitiveType.Email, address.Start, address.End)!.Value;
    }

    private readonly bool MayBeNamed(int end, char next) => next switch
    {
        '=' or ':' or '"' or '\'' or '\\' => true,
        ' ' => _text.At(end + 1) is '=' or ':' or ' ',
        _ => false,
    };

    /// <summary>A name, a sign and a value.</summary>
    private int? Named(int start, int end) =>
        SecretValues.PlaceAfter(_text, end) is { } place && SecretKeys.TypeOf(_text, start, end) is { } type ? Keep(type, place.Start, SecretValues.End(_text, place, type)) : null;

    /// <summary>What the words around it tell of.</summary>
    private int? Told(int start, int end)
    {
        if (end - start > 8 && _text.At(end) != ')' && _text.At(end + 1) != ':') return null;
        if (UserNames.Led(_text, end) is { } led) return Keep(SensitiveType.Username, led, end);
        if (UserNames.Following(_text, start, end) is { } user) return Keep(SensitiveType.Username, user.Start, user.End);

        var word = _text[start..end];
        if (word.Equals("bearer", StringComparison.OrdinalIgnoreCase)) return Tokens.Find(_text, end + 1).End > 0 ? null : Keep(SensitiveType.Bearer, end + 1, SecretValues.TokenEnd(_text, end + 1, SensitiveType.Bearer));
        if (word.Equals("basic", StringComparison.OrdinalIgnoreCase) && _text[..start].EndsWith("uthorization: ", StringComparison.Ordinal)) return Keep(SensitiveType.Password, end + 1, SecretValues.TokenEnd(_text, end + 1, SensitiveType.Password));
        if (!word.Equals("born", StringComparison.OrdinalIgnoreCase)) return null;

        var date = end + (_text.HasAt(end, " on ") ? 4 : 1);
        return date < _text.Length ? Keep(SensitiveType.DateOfBirth, date, NumbersOfPersons.Date(_text, date)) : null;
    }

    private int? Machine(int start)
    {
        if (start < _nameEnd) return null;

        _nameEnd = HostNames.End(_text, start);
        return HostNames.IsMachine(_text, start, _nameEnd) && !IsLocalPart(_nameEnd) ? Keep(SensitiveType.Host, start, _nameEnd) : null;
    }

    private bool IsLocalPart(int end) => _text.At(end) is '@' or '%' or '+';

    /// <summary>Who logs in and where are told by their places; what else is in the URL is found on the way.</summary>
    private int Url(int colon)
    {
        var (scheme, authority) = (Urls.SchemeStart(_text, colon), colon + 3);
        if (scheme == colon) return authority;

        if (_urlEnd <= scheme) Link(scheme, authority);
        var end = Urls.AuthorityEnd(_text, authority);
        var at = _text[authority..end].LastIndexOf('@');
        var host = at < 0 ? authority : authority + at + 1;
        if (at >= 0) Credentials(authority, host - 1);

        var nameEnd = HostNames.End(_text, host);
        var isMachine = Urls.IsOfWeb(_text[scheme..colon]) ? HostNames.IsMachine(_text[host..nameEnd], hasPort: false) : HostNames.IsNamed(_text[host..nameEnd]);
        return (isMachine ? Keep(SensitiveType.Host, host, nameEnd) : null) ?? host;
    }

    private void Credentials(int start, int end)
    {
        var colon = _text[start..end].IndexOf(':');
        var (user, password) = colon < 0 ? (end, end) : (start + colon, start + colon + 1);
        foreach (var (from, to, type) in ((int, int, SensitiveType)[])[(start, user, SensitiveType.Username), (password, end, SensitiveType.Password)])
        {
            if (to <= from || Placeholders.Is(_text[from..to])) continue;

            var (tokenType, tokenEnd) = Tokens.Find(_text, from);
            Keep(tokenEnd == to ? tokenType : type, from, to);
        }
    }

    private void Link(int start, int known)
    {
        _urlEnd = Urls.End(_text, known);
        if (_urlEnd > known) Keep(SensitiveType.Url, start, _urlEnd);
    }

    /// <summary>Takes a span in, if it is asked for.</summary>
    /// <returns>Where to go on: at its end; null where there is none.</returns>
    private readonly int? Keep(SensitiveType type, int start, int end, AddressRange? range = null)
    {
        if (end == 0) return null;
        if ((_types & SensitiveTypes.BitOf(type)) == 0) return end;

        if (_found.Count > 0 && _found[^1].End > start) _found.RemoveAt(_found.Count - 1);
        _found.Add(new FoundSpan(type, start, end, range));
        return end;
    }
}
