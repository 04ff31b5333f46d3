using System.Runtime.Intrinsics;

namespace DataAuditor.Metrics.Text.Similarity;

/// <summary>
/// Edit distance between sequences of code points: the fewest insertions, deletions and replacements of one. Bit-parallel (Myers 1999, in the
/// form of Hyyrö 2003): 64 rows of the table in a word, and four words at once, each a column behind the one above it. Takes time in
/// proportion to the product of the lengths between what the two begin and end with in common.
/// </summary>
internal sealed class Levenshtein
{
    private const int WordBits = 64;
    private const int Lanes = 4;

    private readonly CodePoints _first = new();
    private readonly CodePoints _second = new();
    private readonly RowMasks _masks = new();

    /// <summary>The steps to the right along the lowest row of the words above: bit 0 up, bit 1 down.</summary>
    private byte[] _steps = [];

    /// <param name="first">A lone surrogate is a code point of its own.</param>
    public int Distance(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        var left = _first.Of(first);
        var right = _second.Of(second);
        var common = left.CommonPrefixLength(right);
        left = left[common..];
        right = right[common..];
        while (!left.IsEmpty && !right.IsEmpty && left[^1] == right[^1])
        {
            left = left[..^1];
            right = right[..^1];
        }

        // The shorter one is the rows, so that there are fewer words.
        return left.Length <= right.Length ? Distance(rows: left, columns: right) : Distance(rows: right, columns: left);
    }

    /// <summary>How many code points the text has; a lone surrogate is one.</summary>
    public int Length(ReadOnlySpan<char> text) => _first.Of(text).Length;

    private int Distance(ReadOnlySpan<int> rows, ReadOnlySpan<int> columns)
    {
        if (rows.IsEmpty) return columns.Length;

        _masks.Fill(rows, columns, Lanes);
        if (_steps.Length < columns.Length) _steps = new byte[columns.Length * 2];
        var steps = _steps.AsSpan(0, columns.Length);
        steps.Fill(1);

        var lastWord = (rows.Length - 1) / WordBits;
        for (var word = 0; word + Lanes <= lastWord; word += Lanes) Descend(word, Lanes - 1, WordBits - 1, steps);

        Descend(lastWord / Lanes * Lanes, lastWord % Lanes, (rows.Length - 1) % WordBits, steps);
        var distance = rows.Length;
        foreach (var step in steps) distance += (step & 1) - (step >> 1);
        return distance;
    }

    /// <summary>Computes four words of rows over all columns: the steps along the row above them go in, and those along one of their rows come out.</summary>
    /// <param name="word">The first of the four words.</param>
    /// <param name="lastLane">Which of the four has the row, at <paramref name="lastBit"/>.</param>
    private void Descend(int word, int lastLane, int lastBit, Span<byte> steps)
    {
        var lastRow = Vector256<ulong>.Zero.WithElement(lastLane, 1UL << lastBit);
        var belowFirst = Vector256.Create(0, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue);
        var up = Vector256<ulong>.AllBitsSet;
        var down = Vector256<ulong>.Zero;
        var (outUp, outDown) = (Vector256<ulong>.Zero, Vector256<ulong>.Zero);
        for (var at = 0; at < steps.Length + lastLane; at++)
        {
            // What a lane put out at the last step goes into the lane below, which is a column behind.
            var step = at < steps.Length ? (ulong)steps[at] : 0;
            var inUp = (Vector256.Shuffle(outUp, Vector256.Create(0UL, 0, 1, 2)) & belowFirst) | Vector256.CreateScalar(step & 1);
            var inDown = (Vector256.Shuffle(outDown, Vector256.Create(0UL, 0, 1, 2)) & belowFirst) | Vector256.CreateScalar(step >> 1);

            var equal = _masks.Of(at, word) | inDown;
            var diagonal = (((equal & up) + up) ^ up) | equal | down;
            var stepUp = down | ~(diagonal | up);
            var stepDown = diagonal & up;
            (outUp, outDown) = (stepUp >>> (WordBits - 1), stepDown >>> (WordBits - 1));
            if (at >= lastLane)
            {
                var isUp = (stepUp & lastRow) != Vector256<ulong>.Zero;
                var isDown = (stepDown & lastRow) != Vector256<ulong>.Zero;
                steps[at - lastLane] = (byte)((isUp ? 1 : 0) | (isDown ? 2 : 0));
            }

            stepUp = (stepUp << 1) | inUp;
            stepDown = (stepDown << 1) | inDown;
            up = stepDown | ~(diagonal | stepUp);
            down = stepUp & diagonal;
        }
    }
}
