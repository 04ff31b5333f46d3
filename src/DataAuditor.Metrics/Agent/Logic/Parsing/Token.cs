using DataAuditor.Quantities;

namespace DataAuditor.Metrics.Agent.Logic.Parsing;

/// <summary>A word of a formula.</summary>
/// <param name="Text">Of a symbol, the canonical one; of what is quoted, without its quotes.</param>
/// <param name="Column">Where it begins, from 1.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Column, string Written)
{
    /// <summary>Of a number.</summary>
    public double Number { get; init; }

    /// <summary>Of a number; null where none is written.</summary>
    public Unit? Unit { get; init; }

    /// <summary>Whether it is written between double quotes, as only texts are.</summary>
    public bool IsText { get; init; }

    public string Described => Kind is TokenKind.End ? "the end" : $"'{PlainText.OneLine(Written, maxLength: 40)}'";
}
