using System.Text;

namespace DataAuditor.JsonSchema.Formats;

/// <summary>Mailboxes of RFC 5321, section 4.1.2, and with RFC 6531 those with characters beyond ASCII.</summary>
internal static class EmailAddresses
{
    private const int MostLocalBytes = 64;

    public static bool IsEmail(ReadOnlySpan<char> text) => IsMailbox(text, isInternational: false);

    public static bool IsInternationalEmail(ReadOnlySpan<char> text) => IsMailbox(text, isInternational: true);

    private static bool IsMailbox(ReadOnlySpan<char> text, bool isInternational)
    {
        var at = text.LastIndexOf('@');
        if (at < 1) return false;

        var local = text[..at];
        var domain = text[(at + 1)..];
        if (Encoding.UTF8.GetByteCount(local) > MostLocalBytes) return false;
        if (!(local[0] == '"' ? IsQuoted(local, isInternational) : IsDotted(local, isInternational))) return false;
        if (domain.Length > 2 && domain[0] == '[' && domain[^1] == ']') return IsAddress(domain[1..^1]);

        return isInternational ? HostNames.IsInternationalHostName(domain) : HostNames.IsHostName(domain);
    }

    private static bool IsAddress(ReadOnlySpan<char> text)
    {
        const string Version6 = "IPv6:";
        return text.StartsWith(Version6, StringComparison.OrdinalIgnoreCase) ? IpAddresses.IsVersion6(text[Version6.Length..]) : IpAddresses.IsVersion4(text);
    }

    private static bool IsDotted(ReadOnlySpan<char> local, bool isInternational)
    {
        foreach (var range in local.Split('.'))
        {
            var atom = local[range];
            if (atom.IsEmpty) return false;

            foreach (var character in atom)
            {
                if (!char.IsAsciiLetterOrDigit(character) && !"!#$%&'*+-/=?^_`{|}~".Contains(character, StringComparison.Ordinal) && !(isInternational && !char.IsAscii(character))) return false;
            }
        }

        return true;
    }

    private static bool IsQuoted(ReadOnlySpan<char> local, bool isInternational)
    {
        if (local.Length < 3 || local[^1] != '"') return false;

        var text = local[1..^1];
        for (var index = 0; index < text.Length; index++)
        {
            var isEscaped = text[index] == '\\';
            if (isEscaped && ++index == text.Length) return false;
            if (text[index] == '"' && !isEscaped) return false;
            if (text[index] is < ' ' or '\x7F' || (!isInternational && !char.IsAscii(text[index]))) return false;
        }

        return true;
    }
}
