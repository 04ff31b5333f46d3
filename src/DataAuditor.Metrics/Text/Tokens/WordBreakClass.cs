namespace DataAuditor.Metrics.Text.Tokens;

/// <summary>
/// Values of the Word_Break property (UAX #29, table 3), in the order of build/word-break.py. The last two are Extended_Pictographic
/// (rule WB3c): alone, and where the character is a letter as well.
/// </summary>
internal enum WordBreakClass : byte
{
    Other,
    CarriageReturn,
    LineFeed,
    Newline,
    Extend,
    ZeroWidthJoiner,
    Format,
    RegionalIndicator,
    Katakana,
    HebrewLetter,
    Letter,
    MidLetter,
    MidNumber,
    MidNumberOrLetter,
    SingleQuote,
    DoubleQuote,
    Numeric,
    ExtendNumberOrLetter,
    Space,
    Pictographic,
    PictographicLetter,
}
