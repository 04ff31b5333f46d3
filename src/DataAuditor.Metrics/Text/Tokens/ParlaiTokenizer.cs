namespace DataAuditor.Metrics.Text.Tokens;

/// <summary>ParlAI's normalised answers: lower case, ASCII punctuation for spaces, and no articles.</summary>
internal sealed class ParlaiTokenizer : WhitespaceTokenizer
{
    public override ReadOnlySpan<char> Normalize(ReadOnlySpan<char> text, scoped ref RentedText buffer)
    {
        var normalized = LowerCase.Of(text, ref buffer);
        foreach (ref var character in normalized)
        {
            if (CharacterClass.IsAsciiPunctuation(character)) character = ' ';
        }

        // An article goes wherever it stands alone, within another token too: 'a' of 'a–z' is one.
        var position = 0;
        while (WordRuns.TryNext(normalized, ref position, out var start))
        {
            var word = normalized[start..position];
            if (word is "a" or "an" or "the") word.Fill(' ');
        }

        return normalized;
    }
}
