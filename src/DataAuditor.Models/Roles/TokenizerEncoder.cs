using DataAuditor.Models.Tokenizers;

namespace DataAuditor.Models.Roles;

/// <summary>Encodes by a <c>tokenizer.json</c>.</summary>
internal sealed class TokenizerEncoder(Tokenizer tokenizer, int maxLength) : ITextEncoder
{
    private readonly Tokenizer _whole = tokenizer.WithPadding(null).WithTruncation(new Truncation(maxLength));

    private readonly Tokenizer _bare = tokenizer.WithPadding(null).WithTruncation(null);

    public EncodedText Encode(string text, string? pair, bool isWhole)
    {
        var encoding = isWhole ? _whole.Encode(text, pair) : _bare.Encode(text, pair, addSpecialTokens: false);
        return new EncodedText(encoding.Ids, encoding.TypeIds);
    }
}
