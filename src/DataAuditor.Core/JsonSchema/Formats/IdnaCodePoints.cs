using System.Globalization;
using System.Text;

namespace DataAuditor.JsonSchema.Formats;

/// <summary>Which code points a label in Unicode may have, RFC 5892.</summary>
/// <remarks>
/// The rule against characters that normalisation would change is applied by blocks: case is looked up, but compatibility characters are known by
/// the blocks that hold them, because normalisation is not there without culture data.
/// </remarks>
internal static class IdnaCodePoints
{
    /// <summary>Section 2.6: allowed although their properties say otherwise.</summary>
    private static readonly int[] AllowedExceptions = [0xDF, 0x3C2, 0x6FD, 0x6FE, 0xF0B, 0x3007];

    /// <summary>Section 2.6: not allowed although their properties say otherwise.</summary>
    private static readonly int[] DisallowedExceptions = [0x640, 0x7FA, 0x302E, 0x302F, 0x3031, 0x3032, 0x3033, 0x3034, 0x3035, 0x303B];

    /// <summary>Blocks of compatibility letters, conjoining Jamo and marks that are ignored.</summary>
    private static readonly (int First, int Last)[] Unstable =
    [
        (0xAA, 0xAA), (0xBA, 0xBA), (0x132, 0x133), (0x13F, 0x140), (0x149, 0x149), (0x17F, 0x17F), (0x1C4, 0x1CC), (0x1F1, 0x1F3), (0x2B0, 0x2B8),
        (0x2E0, 0x2E4), (0x340, 0x341), (0x343, 0x345), (0x34F, 0x34F), (0x37A, 0x37A), (0x3D0, 0x3D6), (0x3F0, 0x3F2), (0x3F5, 0x3F5), (0x587, 0x587),
        (0x675, 0x678), (0x958, 0x95F), (0xE33, 0xE33), (0xEB3, 0xEB3), (0xEDC, 0xEDD), (0x1100, 0x11FF), (0x17B4, 0x17B5), (0x180B, 0x180F),
        (0x1D2C, 0x1D6A), (0x1D78, 0x1D78), (0x1D9B, 0x1DBF), (0x2071, 0x209C), (0x20D0, 0x20FF), (0x2100, 0x214D), (0x2C7C, 0x2C7D), (0x3131, 0x318E),
        (0xA770, 0xA770), (0xA960, 0xA97F), (0xD7B0, 0xD7FF), (0xF900, 0xFAFF), (0xFB00, 0xFDFF), (0xFE00, 0xFE0F), (0xFE70, 0xFEFF), (0xFF00, 0xFFEF),
        (0x1D165, 0x1D1FF), (0x1D400, 0x1D7FF), (0x1EE00, 0x1EEFF), (0x2F800, 0x2FA1F), (0xE0000, 0xE0FFF),
    ];

    public static bool IsAllowed(int codePoint)
    {
        if (codePoint < 0x80) return codePoint is '-' or (>= '0' and <= '9') or (>= 'a' and <= 'z');
        if (AllowedExceptions.Contains(codePoint)) return true;
        if (DisallowedExceptions.Contains(codePoint) || IsUnstable(codePoint)) return false;

        return CharUnicodeInfo.GetUnicodeCategory(codePoint) is UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            && !IdnaContext.IsContextual(codePoint);
    }

    public static bool IsMark(int codePoint) =>
        CharUnicodeInfo.GetUnicodeCategory(codePoint) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static bool IsUnstable(int codePoint)
    {
        if (Rune.ToLowerInvariant(new Rune(codePoint)).Value != codePoint) return true;

        foreach (var (first, last) in Unstable)
        {
            if (codePoint >= first && codePoint <= last) return true;
        }

        return false;
    }
}
