using System.Globalization;
using System.Text.RegularExpressions;

namespace DataAuditor.Data.Warehouses.ClickHouse;

/// <summary>What a server says when it does not answer a statement.</summary>
/// <param name="Code">ClickHouse's own number of the fault; 0 where it gives none.</param>
internal sealed partial record ClickHouseRefusal(int Code, string Reason)
{
    private const string Marker = "DB::";

    /// <summary>Unknown names and functions, wrong types, wrong syntax, wrong user or password, no right: 60 and 81 are tables and databases, 193, 192 and 516 users, 291, 164 and 497 rights.</summary>
    private static readonly HashSet<int> OfInput = [.. (ReadOnlySpan<int>)[6, 10, 16, 27, 35, 36, 38, 41, 42, 43, 44, 46, 47, 53, 57, 60, 62, 63, 70, 72, 81, 115, 164, 179, 184, 192, 193, 194, 195, 215, 288, 291, 352, 386, 452, 497, 516]];

    /// <summary>Whether the input is to be put right, and not the cluster: a refusal that came from another server than the one asked is always the cluster's.</summary>
    public bool IsOfInput => OfInput.Contains(Code) && !Reason.Contains("Received from", StringComparison.Ordinal);

    /// <summary>Whether a text is, or ends in, a server's fault.</summary>
    public static bool IsIn(string text) => Spoken().IsMatch(text);

    public static ClickHouseRefusal Parse(string text)
    {
        var spoken = Spoken().Match(text);
        if (!spoken.Success) return new ClickHouseRefusal(0, text.Trim().Length == 0 ? "the answer is empty" : text.Trim());

        var reason = text[spoken.Index..].Trim();
        var end = reason.LastIndexOf(", e.what() =", StringComparison.Ordinal);
        if (end > 0) reason = reason[..end].Trim();
        var said = reason.IndexOf("e.displayText() = ", StringComparison.Ordinal) is var at and >= 0 ? reason[(at + "e.displayText() = ".Length)..] : reason;
        return new ClickHouseRefusal(int.Parse(spoken.Groups["code"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), Short(said));
    }

    /// <summary>Without the words that every message has, and without the list of what a parser had expected.</summary>
    private static string Short(string said)
    {
        var text = said.Replace(Marker + "NetException: ", "", StringComparison.Ordinal).Replace(Marker + "Exception: ", "", StringComparison.Ordinal);
        var expected = text.IndexOf(" Expected one of: ", StringComparison.Ordinal);
        if (expected > 0) text = text[..expected];
        return string.Join("; ", text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(static line => Tail().Replace(line, "")).Distinct(StringComparer.Ordinal).Where(static line => line is not ","));
    }

    [GeneratedRegex(@"Code: (?<code>\d{1,5})[.,] .*DB::", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spoken();

    [GeneratedRegex(@"^Code: \d+, e\.displayText\(\) = |, e\.what\(\) = .*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tail();
}
