using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Text.Tokens;

/// <summary>How a text is cut into tokens. Lexical figures of different tokenizations are not comparable.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Tokenization>))]
public enum Tokenization
{
    /// <summary>Words of Unicode Standard Annex #29, as they are written; punctuation and spaces are none.</summary>
    Unicode,

    /// <summary>What white space parts.</summary>
    Whitespace,

    /// <summary>What white space parts, in lower case.</summary>
    WhitespaceLower,

    /// <summary>Runs of letters, digits and underscores, in lower case.</summary>
    WordLower,

    /// <summary>As ParlAI compares answers: lower case, without ASCII punctuation and the articles a, an and the.</summary>
    Parlai,

    /// <summary>As the LexicalRichness package: lower case; digits and dashes vanish, and ASCII punctuation parts.</summary>
    LexicalRichness,
}
