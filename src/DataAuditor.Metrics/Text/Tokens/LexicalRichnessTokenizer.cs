namespace DataAuditor.Metrics.Text.Tokens;

/// <summary>The LexicalRichness package's default: digits and dashes vanish, so that 'well-known' is one word, and ASCII punctuation parts.</summary>
internal sealed class LexicalRichnessTokenizer : WhitespaceTokenizer
{
    public override ReadOnlySpan<char> Normalize(ReadOnlySpan<char> text, scoped ref RentedText buffer)
    {
        var normalized = LowerCase.Of(text, ref buffer);
        var length = 0;
        foreach (var character in normalized)
        {
            if (char.IsAsciiDigit(character) || character is '-' or '–' or '—') continue;
            normalized[length++] = CharacterClass.IsAsciiPunctuation(character) ? ' ' : character;
        }

        return normalized[..length];
    }
}
