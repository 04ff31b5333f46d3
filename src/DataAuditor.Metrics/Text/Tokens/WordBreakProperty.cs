namespace DataAuditor.Metrics.Text.Tokens;

/// <summary>The Word_Break property of every code point.</summary>
internal static class WordBreakProperty
{
    private const int CodePoints = 0x110000;

    private static readonly WordBreakClass[] Classes = Unpack(WordBreakRanges.Packed);

    public static WordBreakClass Of(int codePoint) => Classes[codePoint];

    private static WordBreakClass[] Unpack(ReadOnlySpan<char> packed)
    {
        var classes = new WordBreakClass[CodePoints];
        var (number, start) = (0, 0);
        var range = WordBreakClass.Other;
        foreach (var digit in packed)
        {
            switch (digit)
            {
                case >= '0' and <= '9':
                    number = (number * 36) + digit - '0';
                    break;
                case >= 'a' and <= 'z':
                    number = (number * 36) + digit - 'a' + 10;
                    break;
                case >= 'A' and <= 'Z':
                    start += number;
                    (number, range) = (0, (WordBreakClass)(digit - 'A'));
                    break;
                default:
                    Close();
                    break;
            }
        }

        Close();
        return classes;

        void Close()
        {
            classes.AsSpan(start, number).Fill(range);
            start += number;
            (number, range) = (0, WordBreakClass.Other);
        }
    }
}
