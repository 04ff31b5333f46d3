using System.Buffers;

namespace DataAuditor.Metrics.SensitiveSpans.Forms;

/// <summary>Names of accounts. A word is one by what stands around it: <c>invalid user bob</c>, <c>session opened for bob by</c>, <c>logged in as bob</c>.</summary>
internal static class UserNames
{
    private const int Longest = 64;
    private const int LookBack = 96;

    /// <summary>What hardly a word has that is no name.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create("0123456789_.-$\\");

    private static readonly HashSet<string> NotNames = Set(
        "a an the this that these those it its is was are were be been has had have not no none null unknown invalid illegal undefined anonymous id ids name names input inputs agent agents session sessions data space mode interface process processes "
        + "account accounts login logins logon logout password passwords profile profiles group groups list role roles and or of in on at to for from with without by as if does did do can cannot could will would should must may might failed failure "
        + "error errors request requests count type types token tokens defined configuration config settings preferences permission permissions table level manager management service services test reset creation created deleted updated update "
        + "authentication authorization access activity action actions timeout object info information details database directory home cache store context thread threads code mapping feedback email message messages limit quota shell field exists "
        + "user users all any each every some more connection connections client clients server device transaction host domain resource application app system node job task file query call method function logged connected disconnected active inactive "
        + "found object root_cause true false yes now new old first last next same other another one two");

    private static readonly HashSet<string> Before = Set(
        "invalid illegal for by as new delete add to from unknown nonexistent local remote existing locked unlocked removing adding creating deleting created deleted removed added authenticated authenticating blocked disabled enabled switching impersonating");

    private static readonly HashSet<string> After = Set(
        "from on at by via with to after and started opened closed ended expired logged login logs logout logoff authenticated connected disconnected created deleted added removed failed has is was not reset changed requested signed attempted tried "
        + "accessed locked unlocked exceeded port successfully succeeded granted denied rejected accepted using does did cannot tty ssh");

    private static readonly HashSet<string> Openings = Set(
        "password publickey pubkey keyboard-interactive pam gssapi session sessions accepted failed login logon logged authentication authenticated auth credentials access sudo account ticket token signed connected running authorization permission mfa otp");

    /// <summary>Where a name begins and ends that follows a word such as user, account, for or as; null where none does.</summary>
    public static (int Start, int End)? Following(ReadOnlySpan<char> text, int wordStart, int wordEnd)
    {
        var word = text[wordStart..wordEnd];
        var isUser = word.Equals("user", StringComparison.OrdinalIgnoreCase) || word.Equals("username", StringComparison.OrdinalIgnoreCase) || word.Equals("account", StringComparison.OrdinalIgnoreCase);
        if (!isUser && word is not ("for" or "as")) return null;

        var start = wordEnd + 1;
        var quote = text.At(start) switch { '\'' => '\'', '"' => '"', '[' => ']', '(' => ')', '`' => '`', _ => '\0' };
        if (quote != '\0') start++;
        if (End(text, start) is not (> 0 and var end) || Is(NotNames, text[start..end])) return null;
        if (quote != '\0') return isUser && text.At(end) == quote ? (start, end) : null;

        var follows = WordAfter(text, end);
        var isBound = Is(After, follows) || IsLast(text, end);
        var counts = isUser
            ? Is(Before, WordBefore(text, wordStart)) || Is(After, follows) || text[start..end].ContainsAny(Signs)
            : isBound && HasOpening(text, wordStart);
        return counts ? (start, end) : null;
    }

    /// <summary>Where the name ends that a key names; 0 where it is none, such as a number or an address of e-mail.</summary>
    public static int NamedEnd(ReadOnlySpan<char> text, SecretPlace place)
    {
        if (End(text, place.Start) is not (> 0 and var end) || Placeholders.Is(text[place.Start..end])) return 0;
        if (place.IsProse && Is(NotNames, text[place.Start..end])) return 0;
        return text.At(end) is '(' or '/' ? 0 : end;
    }

    /// <summary>Where a name begins that ends here and that the words after it tell of: <c>bob : TTY=pts/0</c>, <c>(www-data) CMD</c>; null where they do not.</summary>
    public static int? Led(ReadOnlySpan<char> text, int end)
    {
        var isOfTerminal = text.HasAt(end, " : TTY=");
        if (!isOfTerminal && !text.HasAt(end, ") CMD ")) return null;

        var start = text.RunStart(end, Longest, static one => Characters.IsWord(one) || one is '.' or '-');
        return isOfTerminal || text.At(start - 1) == '(' ? start : null;
    }

    private static int End(ReadOnlySpan<char> text, int start)
    {
        if (!Characters.IsWord(text.At(start))) return 0;

        var end = text.RunEnd(start, Longest, static one => Characters.IsWord(one) || one is '.' or '-' or '$' or '\\');
        while (end > start && text[end - 1] is '.' or '-' or '\\') end--;
        if (text.At(end) is '=' or '<' || (text.At(end) is '@' or '%' or '+' && Characters.IsWord(text.At(end + 1))) || (text.At(end) == ':' && text.At(end + 1) is ':' or '/')) return 0;

        foreach (var one in text[start..end])
        {
            if (char.IsLetter(one)) return end;
        }

        return 0;
    }

    private static bool HasOpening(ReadOnlySpan<char> text, int end)
    {
        var place = end;
        while (place > 0 && end - place < LookBack)
        {
            var word = WordBefore(text, place);
            if (word.IsEmpty) return false;
            if (Is(Openings, word)) return true;

            place = text.RunStart(place, 2, static one => !IsOfWord(one)) - word.Length;
        }

        return false;
    }

    private static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> text, int place)
    {
        var end = text.RunStart(place, 2, static one => !IsOfWord(one));
        return text[text.RunStart(end, Longest, IsOfWord)..end];
    }

    private static ReadOnlySpan<char> WordAfter(ReadOnlySpan<char> text, int place)
    {
        var start = text.RunEnd(place, 2, static one => one is ' ' or ',');
        return text[start..text.RunEnd(start, Longest, IsOfWord)];
    }

    private static bool IsLast(ReadOnlySpan<char> text, int end) => end == text.Length || text[end] is '.' or ',' or ';' or ':' or '\r' or '\n' or '[' or '(';

    private static bool IsOfWord(char one) => char.IsAsciiLetterOrDigit(one) || one == '-';

    private static bool Is(HashSet<string> set, ReadOnlySpan<char> word) => set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.OrdinalIgnoreCase);
}
