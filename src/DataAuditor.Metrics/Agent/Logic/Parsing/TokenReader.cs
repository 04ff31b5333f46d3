using System.Globalization;
using DataAuditor.Catalog;

namespace DataAuditor.Metrics.Agent.Logic.Parsing;

/// <summary>Goes through a formula's words, and says what is wrong with one.</summary>
internal sealed class TokenReader(List<Token> tokens)
{
    private int _at;

    public Token Next => tokens[_at];

    /// <summary>The end can be taken again and again.</summary>
    public Token Take() => tokens[_at < tokens.Count - 1 ? _at++ : _at];

    /// <exception cref="OptionValueException">Something else stands here.</exception>
    public void Expect(string symbol)
    {
        if (Next.Kind is not TokenKind.Symbol || Next.Text != symbol) throw Wanted($"'{symbol}'");

        Take();
    }

    public OptionValueException Wanted(string what) => Wanted(what, Next);

    /// <summary>With the operator that a name before it is almost, if any.</summary>
    public OptionValueException Wanted(string what, Token found)
    {
        var place = tokens.FindIndex(token => token.Column == found.Column);
        var misspelt = new[] { place, place - 1 }.Where(at => at >= 0 && tokens[at] is { Kind: TokenKind.Name, Text.Length: > 2 }).Select(at => Suggestion.For(tokens[at].Text, Keywords.Known)).FirstOrDefault(static hint => hint.Length > 0);
        return Fault(found, $"expected {what}, found {found.Described}{misspelt}");
    }

    public static OptionValueException Fault(Token at, string what) => new($"column {at.Column.ToString(CultureInfo.InvariantCulture)}: {what}");
}
