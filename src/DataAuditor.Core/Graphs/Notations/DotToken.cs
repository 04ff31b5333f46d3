namespace DataAuditor.Graphs.Notations;

/// <summary>A token of the DOT language.</summary>
internal enum DotToken
{
    End,

    /// <summary>A name, a number, a quoted text or markup.</summary>
    Id,

    /// <summary><c>--</c></summary>
    Edge,

    /// <summary><c>-></c></summary>
    Arrow,

    OpenBrace,

    CloseBrace,

    OpenBracket,

    CloseBracket,

    Equals,

    Colon,

    Comma,

    Semicolon,

    Plus,
}
