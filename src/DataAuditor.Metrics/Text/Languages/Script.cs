namespace DataAuditor.Metrics.Text.Languages;

/// <summary>The writing systems that tell languages apart; Han and kana are one, since Japanese mixes them.</summary>
internal enum Script
{
    None,
    Other,
    Latin,
    Cyrillic,
    Greek,
    Hebrew,
    Arabic,
    Devanagari,
    Bengali,
    Gurmukhi,
    Gujarati,
    Tamil,
    Telugu,
    Kannada,
    Malayalam,
    Thai,
    Hangul,
    EastAsian,
}
