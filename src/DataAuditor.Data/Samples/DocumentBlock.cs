using DataAuditor.Engine;

namespace DataAuditor.Data.Samples;

/// <summary>A file that is one record.</summary>
internal sealed class DocumentBlock(Role role, long index, SampleOrigin origin, byte[] text) : SampleBlock
{
    public override Role Role => role;

    public override int Count => 1;

    public bool CountsBroken { get; init; }

    /// <summary>What the file claims to be, for messages.</summary>
    public required string Encoding { get; init; }

    public override IReadOnlyList<Sample> Parse() => [new RecordParser(role, origin) { AreDocuments = true, CountsBroken = CountsBroken, Encoding = Encoding }.Parse(text, index, line: 1)];
}
