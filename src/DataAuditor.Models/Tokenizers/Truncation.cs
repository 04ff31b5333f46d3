namespace DataAuditor.Models.Tokenizers;

/// <summary>How long an encoding may be.</summary>
/// <param name="MaxLength">The most tokens, those that the post-processor adds included.</param>
/// <param name="Side">Where tokens are cut off.</param>
public sealed record Truncation(int MaxLength, TruncationStrategy Strategy = TruncationStrategy.LongestFirst, TextSide Side = TextSide.Right)
{
    /// <summary>
    /// After so many tokens a text needs no more, since what follows is cut off in any case; null for a text that another one's length decides about.
    /// </summary>
    internal int? Enough(int sequenceId) => Strategy == TruncationStrategy.OnlySecond && sequenceId == 0 ? null : MaxLength;

    /// <summary>How many tokens each text keeps.</summary>
    /// <param name="first">Tokens of the first text.</param>
    /// <param name="second">Tokens of the second text, or 0 where there is none.</param>
    /// <param name="added">Tokens that the post-processor will add.</param>
    /// <exception cref="AuditException">The strategy shortens one text only, and that is not long enough.</exception>
    internal (int First, int Second) Keep(int first, int second, int added)
    {
        var room = Math.Max(0, MaxLength - added);
        var excess = first + second - room;
        if (excess <= 0) return (first, second);
        if (room == 0) return (0, 0);

        return Strategy switch
        {
            TruncationStrategy.OnlyFirst => (Shortened(first, excess, "first"), second),
            TruncationStrategy.OnlySecond => (first, Shortened(second, excess, "second")),
            _ => KeepLongest(first, second, room),
        };
    }

    private static (int First, int Second) KeepLongest(int first, int second, int room)
    {
        var shorter = Math.Min(first, second);
        if (2 * shorter <= room) return first <= second ? (first, room - first) : (room - second, second);

        var half = room / 2;
        return first <= second ? (half, room - half) : (room - half, half);
    }

    private int Shortened(int length, int excess, string which)
    {
        if (length > excess) return length - excess;

        throw new AuditException(
            DiagnosticCode.ModelFile,
            $"Truncation to {MaxLength} tokens may shorten the {which} text only, which has {length} tokens where {excess} are too many.");
    }
}
