using DataAuditor.Engine;

namespace DataAuditor.Data.Samples;

/// <summary>Some lines, a record on each.</summary>
/// <param name="line">The file's line that they begin at; 0 where the file has none.</param>
internal sealed class LineBlock(Role role, long first, SampleOrigin origin, byte[] text, int line) : SampleBlock
{
    public override Role Role => role;

    public bool AreDocuments { get; init; }

    public bool CountsBroken { get; init; }

    /// <summary>What the file claims to be, for messages.</summary>
    public required string Encoding { get; init; }

    /// <summary>How many lines it has.</summary>
    public override int Count { get; } = CountOf(text);

    /// <summary>How many lines a text has that is not empty.</summary>
    public static int CountOf(ReadOnlySpan<byte> text) => text.Count((byte)'\n') + (text[^1] == '\n' ? 0 : 1);

    /// <summary>Each line without its line feed.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Lines()
    {
        for (var rest = text.AsMemory(); !rest.IsEmpty;)
        {
            var length = rest.Span.IndexOf((byte)'\n');
            var own = length < 0 ? rest : rest[..length];
            yield return own;
            rest = length < 0 ? default : rest[(length + 1)..];
        }
    }

    public override IReadOnlyList<Sample> Parse()
    {
        var parser = new RecordParser(role, origin) { AreDocuments = AreDocuments, CountsBroken = CountsBroken, Encoding = Encoding };
        var samples = new List<Sample>(Count);
        foreach (var own in Lines()) samples.Add(parser.Parse(own.Span.TrimEnd((byte)'\r'), first + samples.Count, line == 0 ? 0 : line + samples.Count));
        return samples;
    }
}
