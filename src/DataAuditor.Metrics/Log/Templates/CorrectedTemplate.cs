using System.Buffers;
using System.Text;

namespace DataAuditor.Metrics.Log.Templates;

/// <summary>Rewrites templates by published rules.</summary>
internal static class CorrectedTemplate
{
    private const string Wildcard = MaskScanner.Wildcard;

    private const string PathDelimiters = " ,!;:=|\"'[](){}";

    private static readonly SearchValues<char> OfPaths = SearchValues.Create(PathDelimiters);

    private static readonly SearchValues<char> OfTokens = SearchValues.Create(PathDelimiters + ".-+@#$%&");

    private static readonly string[] KnownValues = ["true", "false", "null", "root", "admin"];

    /// <summary>What becomes one variable, in this order, each as often as it is found.</summary>
    private static readonly (string Found, string Instead)[] Joined = [($"{Wildcard}.{Wildcard}", Wildcard), ($"{Wildcard}{Wildcard}", Wildcard)];

    private static readonly (string Found, string Instead)[] JoinedToo =
    [
        ($" #{Wildcard}# ", $" {Wildcard} "), ($" #{Wildcard} ", $" {Wildcard} "),
        ($"{Wildcard}:{Wildcard}", Wildcard), ($"{Wildcard}#{Wildcard}", Wildcard), ($"{Wildcard}/{Wildcard}", Wildcard), ($"{Wildcard}@{Wildcard}", Wildcard), ($"{Wildcard}.{Wildcard}", Wildcard),
        ($" \"{Wildcard}\" ", $" {Wildcard} "), ($" '{Wildcard}' ", $" {Wildcard} "), ($"{Wildcard}{Wildcard}", Wildcard),
    ];

    public static string Of(string template, TemplateCorrection rules) => rules switch
    {
        TemplateCorrection.Khan => Join(Rewrite(Rewrite(SingleBlanks(template), OfPaths, static token => IsPath(token)), OfTokens, static token => IsKnown(token) || IsVariable(token)), Joined),
        TemplateCorrection.Loghub2 => Join(Rewrite(SingleBlanks(template), OfTokens, static token => IsVariable(token)), [.. Joined, .. JoinedToo]),
        _ => template,
    };

    /// <summary>The text with one blank wherever some stand together, and none at its ends.</summary>
    public static string SingleBlanks(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Puts a variable in place of the tokens that are one; what delimits them stays.</summary>
    private static string Rewrite(string template, SearchValues<char> delimiters, TokenCondition isVariable)
    {
        var rewritten = new StringBuilder(template.Length);
        for (var rest = template.AsSpan(); ;)
        {
            var end = rest.IndexOfAny(delimiters);
            var token = end < 0 ? rest : rest[..end];
            rewritten.Append(isVariable(token) ? Wildcard : token);
            if (end < 0) return rewritten.ToString();

            rewritten.Append(rest[end]);
            rest = rest[(end + 1)..];
        }
    }

    private static string Join(string template, ReadOnlySpan<(string Found, string Instead)> pairs)
    {
        foreach (var (found, instead) in pairs)
        {
            while (template.Contains(found, StringComparison.Ordinal)) template = template.Replace(found, instead, StringComparison.Ordinal);
        }

        return template;
    }

    /// <summary>Names after slashes, none of them empty.</summary>
    private static bool IsPath(ReadOnlySpan<char> token) => token.Length > 1 && token[0] == '/' && token[^1] != '/' && !token.Contains("//", StringComparison.Ordinal);

    private static bool IsKnown(ReadOnlySpan<char> token)
    {
        foreach (var known in KnownValues)
        {
            if (token.Equals(known, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>Digits alone, or a word that has a variable in it.</summary>
    private static bool IsVariable(ReadOnlySpan<char> token)
    {
        if (token.Contains(Wildcard, StringComparison.Ordinal)) return !token.Contains('/');

        foreach (var character in token)
        {
            if (!char.IsDigit(character)) return false;
        }

        return !token.IsEmpty;
    }

    private delegate bool TokenCondition(ReadOnlySpan<char> token);
}
