namespace DataAuditor.JsonSchema.Patterns;

/// <summary>What characters a text has: most need not pay for what few contain.</summary>
internal enum TextRange
{
    /// <summary>Only ASCII, where .NET and ECMA-262 agree on what a word is.</summary>
    Ascii,

    /// <summary>None beyond U+FFFF, so that each is one UTF-16 code unit.</summary>
    Basic,

    /// <summary>Any, surrogate pairs among them.</summary>
    Full,
}
