namespace DataAuditor.Models.Tokenizers.Unicode;

/// <summary>What the tokenizers' rules ask of a character.</summary>
[Flags]
internal enum CharacterTraits : byte
{
    None = 0,
    Letter = 1,
    Number = 2,
    Space = 4,
    Punctuation = 8,

    /// <summary>Part of a word as regular expressions see it: <c>\w</c> of Unicode's technical standard 18.</summary>
    Word = 16,

    /// <summary>A control, format or private-use character, tabulator and line breaks excepted.</summary>
    Control = 32,
    Mark = 64,
    NonspacingMark = 128,
}
