namespace DataAuditor.Metrics.Agent.Logic.Parsing;

internal enum TokenKind
{
    /// <summary>An operator, by its one canonical word, or a bracket.</summary>
    Symbol,
    Number,
    Name,

    /// <summary>Between quotes, either a signal's name or a text.</summary>
    Quoted,
    End,
}
