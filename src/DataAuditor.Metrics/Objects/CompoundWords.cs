using System.Collections.Frozen;

namespace DataAuditor.Metrics.Objects;

/// <summary>Words that together name another object, or fewer, than each alone.</summary>
internal static class CompoundWords
{
    public const string Toilet = "toilet";

    public const string Seat = "seat";

    public const string Passenger = "passenger";

    public static FrozenSet<string> Young { get; } = FrozenSet.ToFrozenSet(["baby", "adult"], StringComparer.Ordinal);

    /// <summary>COCO's animals, and two words that may stand for any of them.</summary>
    public static FrozenSet<string> Animals { get; } =
        FrozenSet.ToFrozenSet(["bird", "cat", "dog", "horse", "sheep", "cow", "elephant", "bear", "zebra", "giraffe", "animal", "cub"], StringComparer.Ordinal);

    public static FrozenSet<string> Vehicles { get; } = FrozenSet.ToFrozenSet(["airplane", "bus", "train", "boat", "car"], StringComparer.Ordinal);
}
