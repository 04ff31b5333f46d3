using System.Text.RegularExpressions;
using DataAuditor.Metrics.Fields;

namespace DataAuditor.Metrics.Text.Refusals;

/// <summary>
/// Tells refusals by how they are worded: English, and the usual phrases of German, French, Spanish, Italian, Portuguese and Dutch. A refusal
/// stands at the beginning of a response; one that is worded otherwise is missed, which a field with a judge's verdicts can put right.
/// </summary>
/// <remarks>Matching prefixes and phrases of refusals: Zou et al. 2023, Universal and Transferable Adversarial Attacks on Aligned Language Models.</remarks>
internal static partial class RefusalPatterns
{
    /// <summary>Of the list: part of what a value means.</summary>
    public const int Version = 1;

    /// <summary>How far into a response a refusal may begin, in characters.</summary>
    private const int Beginning = 200;

    private static readonly Lazy<Regex> Refusal = new(Read);

    public static bool IsRefusal(string response)
    {
        var start = Blank().Replace(response.Length > 2 * Beginning ? response[..(2 * Beginning)] : response, " ").Trim().Replace('’', '\'');
        return Refusal.Value.Match(start) is { Success: true, Index: <= Beginning };
    }

    private static Regex Read()
    {
        var patterns = typeof(RefusalPatterns).Assembly.GetManifestResourceStream($"refusals/patterns-{Version}")!.ReadUtf8().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#');
        return new Regex(
            $@"(?:^|[.!?:;,…""*] ?|\b(?:but|and|so|therefore|thus|however) )(?:{string.Join('|', patterns)})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();
}
