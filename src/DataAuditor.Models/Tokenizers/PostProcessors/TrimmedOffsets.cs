using DataAuditor.Models.Tokenizers.Normalizers;

namespace DataAuditor.Models.Tokenizers.PostProcessors;

/// <summary><c>ByteLevel</c>: offsets leave out the white space at a token's ends.</summary>
/// <param name="addedBlank">Whether the pre-tokenizer puts a blank before the text, which has no place in the original and is not left out.</param>
internal sealed class TrimmedOffsets(bool addedBlank) : PostProcessor
{
    public override int AddedTokens(bool isPair) => 0;

    public override List<TokenSequence> Process(List<TokenSequence> sequences, bool addSpecialTokens, Func<int, string> tokenOf)
    {
        foreach (var sequence in sequences)
        {
            for (var i = 0; i < sequence.Tokens.Count; i++)
            {
                var token = sequence.Tokens[i];
                sequence.Tokens[i] = token with { Offset = Trimmed(token.Offset, token.Text ?? tokenOf(token.Id), i == 0) };
            }
        }

        return sequences;
    }

    private TokenOffset Trimmed(TokenOffset offset, string text, bool isFirst)
    {
        var (leading, trailing) = (0, 0);
        while (leading < text.Length && IsBlank(text[leading])) leading++;
        while (trailing < text.Length && IsBlank(text[^(trailing + 1)])) trailing++;

        if (leading == 1 && addedBlank && (isFirst || offset.Start == 0))
        {
            if (text.Length == 1) return new TokenOffset(offset.Start, offset.Start);
            leading = 0;
        }

        var start = Math.Min(offset.Start + leading, offset.End);
        return new TokenOffset(start, offset.End >= trailing ? Math.Max(offset.End - trailing, start) : offset.End);
    }

    private static bool IsBlank(char unit) => unit == ByteLetters.Blank || char.IsWhiteSpace(unit);
}
