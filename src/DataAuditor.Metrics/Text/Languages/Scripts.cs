using System.Text;

namespace DataAuditor.Metrics.Text.Languages;

/// <summary>Finds the script of letters by Unicode's blocks, and the language where a script is used by one of the known languages only.</summary>
internal static class Scripts
{
    private static readonly (int First, int Last, Script Script)[] Blocks =
    [
        (0x41, 0x24F, Script.Latin), (0x250, 0x2AF, Script.Latin), (0x370, 0x3FF, Script.Greek), (0x400, 0x52F, Script.Cyrillic), (0x590, 0x5FF, Script.Hebrew),
        (0x600, 0x77F, Script.Arabic), (0x8A0, 0x8FF, Script.Arabic), (0x900, 0x97F, Script.Devanagari), (0x980, 0x9FF, Script.Bengali),
        (0xA00, 0xA7F, Script.Gurmukhi), (0xA80, 0xAFF, Script.Gujarati), (0xB80, 0xBFF, Script.Tamil), (0xC00, 0xC7F, Script.Telugu),
        (0xC80, 0xCFF, Script.Kannada), (0xD00, 0xD7F, Script.Malayalam), (0xE00, 0xE7F, Script.Thai), (0x1100, 0x11FF, Script.Hangul),
        (0x1E00, 0x1EFF, Script.Latin), (0x1F00, 0x1FFF, Script.Greek), (0x3040, 0x30FF, Script.EastAsian), (0x3130, 0x318F, Script.Hangul),
        (0x3400, 0x4DBF, Script.EastAsian), (0x4E00, 0x9FFF, Script.EastAsian), (0xAC00, 0xD7AF, Script.Hangul), (0xF900, 0xFAFF, Script.EastAsian),
        (0xFB50, 0xFDFF, Script.Arabic), (0xFE70, 0xFEFF, Script.Arabic), (0xFF21, 0xFF5A, Script.Latin), (0x20000, 0x323AF, Script.EastAsian),
    ];

    public static Script Of(Rune rune)
    {
        if (!Rune.IsLetter(rune)) return Script.None;
        if (rune.IsAscii) return Script.Latin;

        foreach (var (first, last, script) in Blocks)
        {
            if (rune.Value <= last) return rune.Value >= first ? script : Script.Other;
        }

        return Script.Other;
    }

    public static bool IsKana(Rune rune) => rune.Value is >= 0x3040 and <= 0x30FF;

    /// <summary>The only known language of a script, as an ISO 639-1 code; null where several share it.</summary>
    public static string? OnlyLanguage(Script script) => script switch
    {
        Script.Greek => "el",
        Script.Hebrew => "he",
        Script.Bengali => "bn",
        Script.Gurmukhi => "pa",
        Script.Gujarati => "gu",
        Script.Tamil => "ta",
        Script.Telugu => "te",
        Script.Kannada => "kn",
        Script.Malayalam => "ml",
        Script.Thai => "th",
        Script.Hangul => "ko",
        _ => null,
    };
}
