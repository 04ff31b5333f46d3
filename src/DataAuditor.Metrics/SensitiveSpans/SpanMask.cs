using System.Security.Cryptography;
using System.Text;

namespace DataAuditor.Metrics.SensitiveSpans;

/// <summary>
/// What reports show of a sensitive span: its kind and the first digits of its SHA-256, so that equal values are recognised as such. Of keys
/// and tokens made by machines these are eight digits, which nobody can turn back. Of what can be listed, such as addresses, numbers, names
/// and passwords, they are two: all of them could be hashed and compared, and two digits leave 16 million addresses of version 4, or four
/// million social security numbers, for each. Only who already has a short list of candidates may learn from them which it is not.
/// </summary>
/// <remarks>No key: one that lies in the manifest or the audit's seed would be no secret. FIPS 180-4.</remarks>
internal static class SpanMask
{
    private const int DigitsOfListable = 2;
    private const int DigitsOfRandom = 8;

    private static readonly HashSet<string> Random = new(
        ((IEnumerable<SensitiveType>)
        [
            SensitiveType.Uuid, SensitiveType.Jwt, SensitiveType.PrivateKey, SensitiveType.AwsKey, SensitiveType.AzureKey, SensitiveType.GoogleKey, SensitiveType.GithubToken,
            SensitiveType.GitlabToken, SensitiveType.NpmToken, SensitiveType.SlackToken, SensitiveType.StripeKey,
        ]).Select(SensitiveTypes.NameOf),
        StringComparer.Ordinal);

    private static readonly uint InLogs = SensitiveTypes.SetOf(SensitiveTypes.OfLogs);

    public static string Of(SensitiveSpan span, string text)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text.Substring(span.Start, span.Length)));
        return $"{span.Kind}#{Convert.ToHexStringLower(hash)[..(Random.Contains(span.Kind) ? DigitsOfRandom : DigitsOfListable)]}";
    }
    /// <summary>A line of a log, or what a parser made of it, with the mask of each sensitive span in its place.</summary>
    public static string Within(string line)
    {
        var found = new List<FoundSpan>();
        SpanFinder.Find(line, InLogs, found);
        if (found.Count == 0) return line;

        var (shown, end) = (new StringBuilder(), 0);
        foreach (var span in found)
        {
            shown.Append(line, end, span.Start - end).Append(Of(new SensitiveSpan(SensitiveTypes.NameOf(span.Type), span.Start, span.End - span.Start), line));
            end = span.End;
        }

        return shown.Append(line, end, line.Length - end).ToString();
    }
}
