namespace DataAuditor.Metrics.SensitiveSpans.Forms;

/// <summary>Keys and tokens that are told by their form: those of services by their prefix, JSON Web Tokens, private keys.</summary>
internal static class Tokens
{
    private const string Dashes = "-----";
    private const int LongestTitle = 40;
    private const string Url64 = "_-";

    private static readonly TokenForm[]?[] ByFirst = Arrange(
    [
        .. from prefix in (string[])["AKIA", "ASIA", "ABIA", "ACCA"] select new TokenForm(SensitiveType.AwsKey, prefix, 16, 16),
        .. from prefix in (string[])["ghp_", "gho_", "ghu_", "ghs_", "ghr_"] select new TokenForm(SensitiveType.GithubToken, prefix, 30, 255),
        new(SensitiveType.GithubToken, "github_pat_", 40, 255, "_"),
        .. from prefix in (string[])["xoxb-", "xoxp-", "xoxa-", "xoxr-", "xoxs-", "xoxe-", "xoxe.", "xapp-"] select new TokenForm(SensitiveType.SlackToken, prefix, 10, Extra: "-"),
        .. from prefix in (string[])["glpat-", "gldt-", "glrt-", "glcbt-", "glptt-", "glft-", "glsoat-", "gloas-"] select new TokenForm(SensitiveType.GitlabToken, prefix, 20, Extra: "_-."),
        new(SensitiveType.NpmToken, "npm_", 36, 36),
        .. from prefix in (string[])["sk_live_", "sk_test_", "rk_live_", "rk_test_", "whsec_"] select new TokenForm(SensitiveType.StripeKey, prefix, 10, 255),
        new(SensitiveType.GoogleKey, "AIza", 35, 35, Url64),
        new(SensitiveType.GoogleKey, "GOCSPX-", 24, 40, Url64),
        new(SensitiveType.GoogleKey, "ya29.", 20, Extra: Url64),
        new(SensitiveType.ApiKey, "sk-", 20, Extra: Url64),
        new(SensitiveType.ApiKey, "hf_", 30, 60),
        new(SensitiveType.ApiKey, "SG.", 40, 80, "_-."),
        .. from prefix in (string[])["dop_v1_", "doo_v1_", "dor_v1_"] select new TokenForm(SensitiveType.ApiKey, prefix, 64, 64),
        new(SensitiveType.ApiKey, "pypi-", 50, Extra: Url64),
        new(SensitiveType.ApiKey, "dckr_pat_", 20, 60, Url64),
        new(SensitiveType.ApiKey, "shpat_", 32, 32),
        new(SensitiveType.ApiKey, "glsa_", 32, 60, "_"),
        new(SensitiveType.ApiKey, "lin_api_", 32, 60),
        new(SensitiveType.ApiKey, "tskey-", 20, 100, "-"),
        new(SensitiveType.ApiKey, "hvs.", 24, 200, Url64),
        new(SensitiveType.ApiKey, "dapi", 32, 34, "-"),
        new(SensitiveType.ApiKey, "ATATT3", 40, Extra: "_-="),
    ]);

    /// <summary>What begins there, and where it ends; an end of 0 where nothing does.</summary>
    public static (SensitiveType Type, int End) Find(ReadOnlySpan<char> text, int start)
    {
        var first = text.At(start);
        if (first == 'e' && WebToken(text, start) is > 0 and var end) return (SensitiveType.Jwt, end);

        foreach (var form in (first < ByFirst.Length ? ByFirst[first] : null) ?? [])
        {
            if (form.End(text, start) is > 0 and var formEnd) return (form.Type, formEnd);
        }

        return default;
    }

    /// <summary>Where a private key ends: with its last line, or with what there is of it.</summary>
    /// <remarks>RFC 7468.</remarks>
    public static int PrivateKey(ReadOnlySpan<char> text, int start)
    {
        if (!text.HasAt(start, "-----BEGIN ")) return 0;

        var title = text.RunEnd(start + 11, LongestTitle, static one => char.IsAsciiLetterUpper(one) || one == ' ');
        if (!text.HasAt(title, Dashes) || text[start..title].IndexOf("PRIVATE KEY", StringComparison.Ordinal) < 0) return 0;

        var begun = title + Dashes.Length;
        var body = text.RunEnd(begun, int.MaxValue - begun, static one => char.IsAsciiLetterOrDigit(one) || one is '+' or '/' or '=' or '\\' or ':' or ',' or '\r' or '\n');
        if (!text.HasAt(body, "-----END ")) return begun;

        var last = text.RunEnd(body + 9, LongestTitle, static one => char.IsAsciiLetterUpper(one) || one == ' ');
        return text.HasAt(last, Dashes) ? last + Dashes.Length : begun;
    }

    /// <summary>Three parts in Base64, of which the first two are objects of JSON, or five of an encrypted one.</summary>
    /// <remarks>RFC 7519, RFC 7516.</remarks>
    private static int WebToken(ReadOnlySpan<char> text, int start)
    {
        // A run has one beginning, so that a long one is looked at once.
        if (!text.HasAt(start, "eyJ") || IsUrl64(text.At(start - 1))) return 0;

        var (parts, end) = (0, start);
        for (; parts < 5; parts++)
        {
            var from = end + (parts > 0 ? 1 : 0);
            if (parts > 0 && text.At(end) != '.') break;

            var to = from;
            while (to < text.Length && IsUrl64(text[to])) to++;
            if (to - from < 8 && parts < 2) return 0;
            end = to;
        }

        return parts >= 3 ? end : 0;
    }

    private static bool IsUrl64(char one) => char.IsAsciiLetterOrDigit(one) || one is '_' or '-';

    private static TokenForm[]?[] Arrange(IEnumerable<TokenForm> forms)
    {
        var arranged = new TokenForm[]?[128];
        foreach (var alike in forms.GroupBy(static form => form.Prefix[0])) arranged[alike.Key] = [.. alike];
        return arranged;
    }
}
