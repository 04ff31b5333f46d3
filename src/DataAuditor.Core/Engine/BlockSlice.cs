namespace DataAuditor.Engine;

/// <summary>A few records of a block, which is parsed by whoever takes its first.</summary>
internal sealed class BlockSlice(SampleBlock whole, Lazy<Sample?[]> samples, int from, int count) : SampleBlock
{
    public override Role Role => whole.Role;

    public override int Count => count;

    /// <summary>Blocks of so many records at most.</summary>
    public static IEnumerable<SampleBlock> Of(SampleBlock whole, int most)
    {
        if (whole.Count <= most) return [whole];

        var samples = new Lazy<Sample?[]>(() => [.. whole.Parse()]);
        return Enumerable.Range(0, (whole.Count + most - 1) / most).Select(slice => new BlockSlice(whole, samples, slice * most, Math.Min(most, whole.Count - (slice * most))));
    }

    public override IReadOnlyList<Sample> Parse()
    {
        var own = samples.Value.AsSpan(from, count);
        Sample[] taken = [.. own!];

        // What records keep while they are folded, such as images, goes with them.
        own.Clear();
        return taken;
    }
}
