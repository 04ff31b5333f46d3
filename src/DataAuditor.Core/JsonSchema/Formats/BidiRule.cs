using System.Globalization;

namespace DataAuditor.JsonSchema.Formats;

/// <summary>The rule for names with letters that are written from right to left, RFC 5893 section 2.</summary>
internal static class BidiRule
{
    private enum Direction
    {
        Left,
        Right,
        EuropeanNumber,
        ArabicNumber,
        Mark,
        Neutral,
    }

    /// <summary>Whether all labels of a name follow the rule; they do if nothing in the name runs from right to left.</summary>
    public static bool Holds(IReadOnlyList<string> labels)
    {
        var directions = labels.Select(label => label.EnumerateRunes().Select(rune => DirectionOf(rune.Value)).ToArray()).ToList();
        return !directions.Any(label => label.Any(direction => direction is Direction.Right or Direction.ArabicNumber)) || directions.TrueForAll(LabelHolds);
    }

    private static bool LabelHolds(Direction[] label)
    {
        var last = Array.FindLast(label, direction => direction is not Direction.Mark);
        return label[0] switch
        {
            Direction.Right => !label.Contains(Direction.Left) && !(label.Contains(Direction.EuropeanNumber) && label.Contains(Direction.ArabicNumber))
                && last is Direction.Right or Direction.EuropeanNumber or Direction.ArabicNumber,
            Direction.Left => !label.Contains(Direction.Right) && !label.Contains(Direction.ArabicNumber) && last is Direction.Left or Direction.EuropeanNumber,
            _ => false,
        };
    }

    private static Direction DirectionOf(int codePoint) => codePoint switch
    {
        >= '0' and <= '9' or >= 0x6F0 and <= 0x6F9 => Direction.EuropeanNumber,
        >= 0x660 and <= 0x669 or 0x66B or 0x66C => Direction.ArabicNumber,
        _ when CharUnicodeInfo.GetUnicodeCategory(codePoint) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => Direction.Mark,
        >= 0x590 and <= 0x8FF or >= 0xFB1D and <= 0xFDFF or >= 0xFE70 and <= 0xFEFF or >= 0x10800 and <= 0x10FFF or >= 0x1E800 and <= 0x1EFFF => Direction.Right,
        _ => CharUnicodeInfo.GetUnicodeCategory(codePoint) switch
        {
            UnicodeCategory.Format or UnicodeCategory.DashPunctuation or UnicodeCategory.OtherPunctuation or UnicodeCategory.ModifierSymbol => Direction.Neutral,
            _ => Direction.Left,
        },
    };
}
