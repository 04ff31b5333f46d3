namespace DataAuditor.Metrics.SensitiveSpans.Forms;

/// <summary>A token that tells by its beginning whose it is.</summary>
/// <param name="Least">The fewest characters after the prefix.</param>
/// <param name="Most">The most, so that longer names in programs are none.</param>
/// <param name="Extra">Characters beside letters and digits that it may have.</param>
internal readonly record struct TokenForm(SensitiveType Type, string Prefix, int Least, int Most = TokenForm.Longest, string Extra = "")
{
    public const int Longest = 512;

    /// <summary>Where it ends; 0 where none begins.</summary>
    public int End(ReadOnlySpan<char> text, int start)
    {
        // The second character rules out nearly all words.
        if (text.At(start + 1) != Prefix[1] || !text.HasAt(start, Prefix)) return 0;

        var body = start + Prefix.Length;
        var (end, last) = (body, Math.Min(text.Length, body + Most + 1));
        while (end < last && (char.IsAsciiLetterOrDigit(text[end]) || Extra.Contains(text[end]))) end++;
        var length = end - body;
        return length >= Least && length <= Most && !Characters.IsWord(text.At(end)) && HasDigit(text[body..end]) ? end : 0;
    }

    // Random letters and digits without a digit are rarer than words that look like them.
    private static bool HasDigit(ReadOnlySpan<char> body) => body.ContainsAnyInRange('0', '9');
}
