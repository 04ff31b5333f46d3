namespace DataAuditor.Metrics.SensitiveSpans.Forms;

/// <summary>Paths into the folders of persons. A path in quotes goes to the closing one; elsewhere a blank ends it, unless it plainly goes on.</summary>
internal static class HomePaths
{
    private const int LongestUser = 64;
    private const int LongestPath = 1024;
    private const int LongestWord = 64;

    private static readonly string[] Roots = ["/home/", "/Users/", "/export/home/", "/var/home/", "/usr/home/", "/mnt/c/Users/"];

    private static readonly string[] Drives = [@":\Users\", @":\\Users\\", ":/Users/", @":\Documents and Settings\"];

    private static readonly string[] Verbs = ["GET", "POST", "PUT", "HEAD", "DELETE", "PATCH", "OPTIONS"];

    /// <summary>Everybody's, so nobody's.</summary>
    private static readonly string[] Shared = ["Public", "Shared", "Default", "All Users", "Default User"];

    /// <summary>Where a path ends that begins with a slash; 0 where none does. A page of a web site may lie below /home/ too.</summary>
    public static int Rooted(ReadOnlySpan<char> text, int start)
    {
        if (text.At(start + 1) is not ('h' or 'U' or 'e' or 'v' or 'u' or 'm')) return 0;
        if (text.At(start - 1) is '.' or '~' or '-' || Characters.IsWord(text.At(start - 1)) || IsRequested(text, start)) return 0;

        foreach (var root in Roots)
        {
            if (text.HasAt(start, root)) return End(text, start, start + root.Length, '/', mayHaveBlanks: root.EndsWith("Users/", StringComparison.Ordinal));
        }

        return 0;
    }

    /// <summary>Where a path ends that begins with a drive's letter; 0 where none does.</summary>
    public static int OnDrive(ReadOnlySpan<char> text, int start)
    {
        foreach (var root in Drives)
        {
            if (text.HasAt(start + 1, root, StringComparison.OrdinalIgnoreCase)) return End(text, start, start + 1 + root.Length, root[^1], mayHaveBlanks: true);
        }

        return 0;
    }

    private static int End(ReadOnlySpan<char> text, int start, int user, char separator, bool mayHaveBlanks)
    {
        var quote = text.At(start - 1) is '"' or '\'' or '`' ? text[start - 1] : '\0';
        var end = user;
        for (var last = Math.Min(text.Length, start + LongestPath); end < last; end++)
        {
            var one = text[end];
            if (quote != '\0' ? one == quote || one is '\r' or '\n' : !IsOfPath(one) && !(one == ' ' && GoesOn(text, user, end, separator, mayHaveBlanks))) break;
        }

        if (quote != '\0' && text.At(start - 2) == '\\' && end > user && text[end - 1] == '\\') end--;
        while (end > user && text[end - 1] is '.' or ',' or ';' or ')' or ']' or ' ') end--;
        var folder = text[user..end];
        var name = folder.IndexOf(separator) is >= 0 and var cut ? folder[..cut] : folder;
        if (name.IsEmpty || name.Length > LongestUser) return 0;

        foreach (var shared in Shared)
        {
            if (name.Equals(shared, StringComparison.OrdinalIgnoreCase)) return 0;
        }

        return end;
    }

    /// <summary>
    /// A blank belongs to a path where the next word is closed by a separator, as in "John Smith\Desktop", or is the rest of a file's name
    /// that a colon or a quote follows, as in "a b.txt:".
    /// </summary>
    private static bool GoesOn(ReadOnlySpan<char> text, int user, int blank, char separator, bool mayHaveBlanks)
    {
        var segment = text[user..blank];
        segment = segment[(segment.LastIndexOf(separator) + 1)..];
        if (segment.IsEmpty || segment.Length > LongestWord || segment.Contains('.')) return false;

        var word = text.RunEnd(blank + 1, LongestWord, static one => char.IsAsciiLetterOrDigit(one) || one is '_' or '-' or '.' or '(' or ')' || one > '\x7f');
        if (word == blank + 1) return false;
        if (text.At(word) == separator && mayHaveBlanks) return !text[(blank + 1)..word].Contains('.');

        var extension = text[(blank + 1)..word].LastIndexOf('.');
        return extension > 0 && word - blank - extension is >= 3 and <= 7 && text.At(word) is ':' or '"' or '\'';
    }

    /// <summary>Whether a request's verb stands before it.</summary>
    private static bool IsRequested(ReadOnlySpan<char> text, int start)
    {
        if (text.At(start - 1) != ' ') return false;

        foreach (var verb in Verbs)
        {
            if (text[..(start - 1)].EndsWith(verb, StringComparison.Ordinal) && !Characters.IsWord(text.At(start - 2 - verb.Length))) return true;
        }

        return false;
    }

    private static bool IsOfPath(char one) => one > ' ' && one is not ('"' or '\'' or '`' or '<' or '>' or '|' or ':' or '*' or '?' or ';' or ',' or '(' or '[' or '{' or '}' or '&' or '=');
}
