namespace DataAuditor.Metrics.Reasoning.Mathematics.Syntax;

/// <param name="IsSpaced">Whether white space stands before it.</param>
internal readonly record struct Token(TokenKind Kind, string Text, bool IsSpaced = false, Numeral Value = default)
{
    public bool Is(string sign) => Kind is TokenKind.Sign && Text == sign;

    public bool IsCommand(string name) => Kind is TokenKind.Command && Text == name;
}
