using System.Globalization;

namespace DataAuditor.Engine;

/// <summary>One of the parts that an audit is cut into, so that several machines each take one.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Count">How many there are.</param>
public readonly record struct Shard(int Number, int Count)
{
    public const int MostShards = 100_000;

    /// <param name="text">Such as <c>3/16</c>.</param>
    public static bool TryParse(string text, out Shard shard)
    {
        shard = default;
        if (text.Split('/') is not [var number, var count]) return false;
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var own) || !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var all)) return false;

        shard = new Shard(own, all);
        return own >= 1 && own <= all && all <= MostShards;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Count}");
}
