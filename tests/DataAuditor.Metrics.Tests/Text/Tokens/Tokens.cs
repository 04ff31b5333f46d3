using DataAuditor.Metrics.Text.Tokens;

namespace DataAuditor.Metrics.Tests.Text.Tokens;

/// <summary>The tokens of a text as strings.</summary>
internal static class Tokens
{
    public static IReadOnlyList<string> Of(Tokenization tokenization, string text)
    {
        List<string> tokens = [];
        foreach (var token in Tokenizer.Of(tokenization).Split(text)) tokens.Add(token.ToString());
        return tokens;
    }
}
