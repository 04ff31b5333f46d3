namespace DataAuditor.Models.Tokenizers.PostProcessors;

/// <summary>Tokens of a text, or special tokens that belong together.</summary>
internal sealed class TokenSequence
{
    public List<EncodedToken> Tokens { get; } = [];

    /// <summary>Each token with another type.</summary>
    public TokenSequence WithType(int typeId)
    {
        for (var i = 0; i < Tokens.Count; i++) Tokens[i] = Tokens[i] with { TypeId = typeId };
        return this;
    }

    /// <summary>Drops tokens at one end.</summary>
    public void Cut(int length, TextSide side)
    {
        var excess = Tokens.Count - length;
        if (excess > 0) Tokens.RemoveRange(side == TextSide.Left ? 0 : length, excess);
    }

    public static TokenSequence Special(IEnumerable<(int Id, string Text)> tokens, int typeId)
    {
        var sequence = new TokenSequence();
        foreach (var (id, text) in tokens) sequence.Tokens.Add(new EncodedToken(id, typeId, EncodedToken.NoSequence, default, text));
        return sequence;
    }
}
