using DataAuditor.Engine;

namespace DataAuditor.Data.Samples;

/// <summary>Records of another shard, which are counted and not read.</summary>
internal sealed class PassedRows(Role role, int count) : SampleBlock
{
    public override Role Role => role;

    public override int Count => count;

    public override IReadOnlyList<Sample> Parse() => throw new InvalidOperationException("These records are another shard's, and were not read.");
}
