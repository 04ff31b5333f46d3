using System.Runtime.Intrinsics;

namespace DataAuditor.Metrics.Text.Similarity;

/// <summary>
/// Edit distance between sequences of code points: the fewest insertions, deletions and replacements of one. Bit-parallel (Myers 1999, in the
/// form of Hyyrö 2003): 64 rows of the table in a word, and eight words at once, each a column behind the one above it. Takes time in
/// proportion to the product of the lengths between what the two begin and end with in common.
/// </summary>
internal sealed class Levenshtein
{
    private const int WordBits = 64;
    private const int Lanes = 2 * FourWords.Lanes;

    private static readonly Vector256<ulong> Highest = Vector256.Create(3UL);

    private readonly CodePoints _first = new();
    private readonly CodePoints _second = new();
    private readonly RowMasks _masks = new();

    /// <summary>The steps to the right along the lowest row of the words above: bit 0 up, bit 1 down.</summary>
    private byte[] _steps = [];

    /// <param name="first">A lone surrogate is a code point of its own.</param>
    public int Distance(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        Differing(first, second, out var left, out var right);

        // The shorter one is the rows, so that there are fewer words.
        return left.Length <= right.Length ? Distance(rows: left, columns: right) : Distance(rows: right, columns: left);
    }

    /// <summary>The size of the table that the distance takes: the time in proportion to it.</summary>
    public long Cells(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        Differing(first, second, out var left, out var right);
        return (long)left.Length * right.Length;
    }

    /// <summary>How many code points the text has; a lone surrogate is one.</summary>
    public int Length(ReadOnlySpan<char> text) => _first.Of(text).Length;

    /// <summary>What is between that which the two begin and end with in common.</summary>
    private void Differing(ReadOnlySpan<char> first, ReadOnlySpan<char> second, out ReadOnlySpan<int> left, out ReadOnlySpan<int> right)
    {
        left = _first.Of(first);
        right = _second.Of(second);
        var common = left.CommonPrefixLength(right);
        left = left[common..];
        right = right[common..];
        while (!left.IsEmpty && !right.IsEmpty && left[^1] == right[^1])
        {
            left = left[..^1];
            right = right[..^1];
        }
    }

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

    /// <summary>Computes eight words of rows over all columns: the steps along the row above them go in, and those along one of their rows come out.</summary>
    /// <param name="word">The first of the eight words.</param>
    /// <param name="lastLane">Which of the eight has the row, at <paramref name="lastBit"/>.</param>
    private void Descend(int word, int lastLane, int lastBit, Span<byte> steps)
    {
        var lastRow = Vector256<ulong>.Zero.WithElement(lastLane % FourWords.Lanes, 1UL << lastBit);
        var isInLower = lastLane >= FourWords.Lanes;
        var (upper, lower) = (FourWords.Start, FourWords.Start);
        for (var at = 0; at < steps.Length + lastLane; at++)
        {
            // What a lane put out at the last step goes into the lane below, which is a column behind.
            var step = at < steps.Length ? (ulong)steps[at] : 0;
            var lowerIn = lower.Below(Vector256.Shuffle(upper.OutUp, Highest) & FourWords.First, Vector256.Shuffle(upper.OutDown, Highest) & FourWords.First);
            var upperIn = upper.Below(Vector256.CreateScalar(step & 1), Vector256.CreateScalar(step >> 1));

            // Two chains of instructions that do not wait for each other.
            var upperSteps = upper.Advance(_masks.Of(at, word, lane: 0), upperIn);
            var lowerSteps = lower.Advance(_masks.Of(at, word, FourWords.Lanes), lowerIn);
            if (at < lastLane) continue;

            var (stepUp, stepDown) = isInLower ? lowerSteps : upperSteps;
            steps[at - lastLane] = (byte)(((stepUp & lastRow) != Vector256<ulong>.Zero ? 1 : 0) | ((stepDown & lastRow) != Vector256<ulong>.Zero ? 2 : 0));
        }
    }

    /// <summary>Four words of a column, each a column behind the one above it.</summary>
    private struct FourWords
    {
        public const int Lanes = 4;

        private Vector256<ulong> _up;
        private Vector256<ulong> _down;

        public static FourWords Start => new() { _up = Vector256<ulong>.AllBitsSet };

        /// <summary>All bits of the first word.</summary>
        public static Vector256<ulong> First => Vector256.CreateScalar(ulong.MaxValue);

        /// <summary>The steps out of the lowest row of each word: 1 where it is one up, in its lowest bit.</summary>
        public Vector256<ulong> OutUp { get; private set; }

        /// <summary>Likewise one down.</summary>
        public Vector256<ulong> OutDown { get; private set; }

        /// <summary>What goes into each word: into the first from above, into the others what came out of the one before.</summary>
        public readonly (Vector256<ulong> Up, Vector256<ulong> Down) Below(Vector256<ulong> firstUp, Vector256<ulong> firstDown)
        {
            var one = Vector256.Create(0UL, 0, 1, 2);
            return (Vector256.AndNot(Vector256.Shuffle(OutUp, one), First) | firstUp, Vector256.AndNot(Vector256.Shuffle(OutDown, one), First) | firstDown);
        }

        /// <returns>The steps to the right along every row.</returns>
        public (Vector256<ulong> Up, Vector256<ulong> Down) Advance(Vector256<ulong> same, (Vector256<ulong> Up, Vector256<ulong> Down) into)
        {
            var equal = same | into.Down;
            var diagonal = (((equal & _up) + _up) ^ _up) | equal | _down;
            var stepUp = _down | ~(diagonal | _up);
            var stepDown = diagonal & _up;
            (OutUp, OutDown) = (stepUp >>> (WordBits - 1), stepDown >>> (WordBits - 1));
            var (up, down) = ((stepUp << 1) | into.Up, (stepDown << 1) | into.Down);
            _up = down | ~(diagonal | up);
            _down = up & diagonal;
            return (stepUp, stepDown);
        }
    }
}
