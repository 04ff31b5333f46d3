using System.Globalization;

namespace DataAuditor.JsonSchema.Formats;

/// <summary>Code points that only some neighbours allow, RFC 5892 appendix A.</summary>
internal static class IdnaContext
{
    private const int NonJoiner = 0x200C;
    private const int Joiner = 0x200D;
    private const int MiddleDot = 0xB7;
    private const int GreekKeraia = 0x375;
    private const int Geresh = 0x5F3;
    private const int Gershayim = 0x5F4;
    private const int KatakanaMiddleDot = 0x30FB;

    /// <summary>The signs that suppress a vowel: after them joiners choose how a cluster is drawn.</summary>
    private static readonly int[] Viramas =
    [
        0x94D, 0x9CD, 0xA4D, 0xACD, 0xB4D, 0xBCD, 0xC4D, 0xCCD, 0xD3B, 0xD3C, 0xD4D, 0xDCA, 0xE3A, 0xEBA, 0xF84, 0x1039, 0x103A, 0x1714, 0x1734, 0x17D2,
        0x1A60, 0x1B44, 0x1BAA, 0x1BAB, 0x1BF2, 0x1BF3, 0x2D7F, 0xA806, 0xA82C, 0xA8C4, 0xA953, 0xA9C0, 0xAAF6, 0xABED, 0x10A3F, 0x11046, 0x1107F, 0x110B9,
    ];

    /// <summary>Letters of Arabic and Syriac that join to the letter before them only.</summary>
    private static readonly (int First, int Last)[] RightJoining =
    [
        (0x622, 0x625), (0x627, 0x627), (0x629, 0x629), (0x62F, 0x632), (0x648, 0x648), (0x671, 0x673), (0x675, 0x677), (0x688, 0x699), (0x6C0, 0x6C0),
        (0x6C3, 0x6CB), (0x6CD, 0x6CD), (0x6CF, 0x6CF), (0x6D2, 0x6D3), (0x6D5, 0x6D5), (0x6EE, 0x6EF), (0x710, 0x710), (0x715, 0x719), (0x71E, 0x71E),
        (0x728, 0x728), (0x72A, 0x72A), (0x72C, 0x72C), (0x72F, 0x72F), (0x74D, 0x74D), (0x759, 0x75B), (0x76B, 0x76C), (0x771, 0x771), (0x773, 0x774),
        (0x778, 0x779),
    ];

    public static bool IsContextual(int codePoint) =>
        codePoint is NonJoiner or Joiner or MiddleDot or GreekKeraia or Geresh or Gershayim or KatakanaMiddleDot || IsArabicDigit(codePoint) || IsExtendedDigit(codePoint);

    /// <summary>Whether the neighbours allow the code point at a place of a label; false for those that need no neighbours.</summary>
    public static bool Allows(int[] label, int index)
    {
        var before = index > 0 ? label[index - 1] : -1;
        var after = index + 1 < label.Length ? label[index + 1] : -1;
        return label[index] switch
        {
            NonJoiner => Viramas.Contains(before) || IsBetweenJoining(label, index),
            Joiner => Viramas.Contains(before),
            MiddleDot => before == 'l' && after == 'l',
            GreekKeraia => IsGreek(after),
            Geresh or Gershayim => IsHebrew(before),
            KatakanaMiddleDot => label.Any(IsJapanese),
            var digit when IsArabicDigit(digit) => !label.Any(IsExtendedDigit),
            var digit when IsExtendedDigit(digit) => !label.Any(IsArabicDigit),
            _ => false,
        };
    }

    /// <summary>Whether letters on both sides would join across, marks between them aside.</summary>
    private static bool IsBetweenJoining(int[] label, int index)
    {
        var before = index - 1;
        while (before >= 0 && IdnaCodePoints.IsMark(label[before])) before--;
        var after = index + 1;
        while (after < label.Length && IdnaCodePoints.IsMark(label[after])) after++;
        return before >= 0 && after < label.Length && JoinsOnBothSides(label[before]) && (JoinsOnBothSides(label[after]) || JoinsToTheRight(label[after]));
    }

    private static bool JoinsOnBothSides(int codePoint)
    {
        const int Hamza = 0x621, HighHamza = 0x674;
        return codePoint is >= 0x620 and <= 0x7FF and not (Hamza or HighHamza) && !JoinsToTheRight(codePoint)
            && CharUnicodeInfo.GetUnicodeCategory(codePoint) is UnicodeCategory.OtherLetter;
    }

    private static bool JoinsToTheRight(int codePoint) => RightJoining.Any(range => codePoint >= range.First && codePoint <= range.Last);

    private static bool IsGreek(int codePoint) => codePoint is (>= 0x370 and <= 0x3FF) or (>= 0x1F00 and <= 0x1FFF);

    private static bool IsHebrew(int codePoint) => codePoint is (>= 0x591 and <= 0x5F4) or (>= 0xFB1D and <= 0xFB4F);

    /// <summary>Hiragana, Katakana and Han, but not the dot itself.</summary>
    private static bool IsJapanese(int codePoint) => codePoint is (>= 0x3041 and <= 0x3096) or (>= 0x309D and <= 0x309F) or (>= 0x30A1 and <= 0x30FA)
        or (>= 0x30FD and <= 0x30FF) or (>= 0x31F0 and <= 0x31FF) or 0x3005 or 0x3007 or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);

    private static bool IsArabicDigit(int codePoint) => codePoint is >= 0x660 and <= 0x669;

    private static bool IsExtendedDigit(int codePoint) => codePoint is >= 0x6F0 and <= 0x6F9;
}
