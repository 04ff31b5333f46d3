namespace DataAuditor.Metrics.Reasoning.Mathematics.Syntax;

internal enum TokenKind
{
    End,
    Number,

    /// <summary>A variable or a constant.</summary>
    Letter,

    /// <summary>A name with a grammar of its own: a function, a fraction, a root, an environment.</summary>
    Command,

    /// <summary>An operator, a relation, a bracket or a mark, by its Unicode character or its word.</summary>
    Sign,

    /// <summary>Words, such as a unit.</summary>
    Words,
}
