using System.Text.Json;
using System.Text.Unicode;
using DataAuditor.Data.Cells;
using DataAuditor.Data.Json;
using DataAuditor.Engine;

namespace DataAuditor.Data.Samples;

/// <summary>Some lines, a JSON object on each.</summary>
/// <param name="line">The file's line that they begin at; 0 where the file has none.</param>
internal sealed class LineBlock(Role role, long first, SampleOrigin origin, byte[] text, int line) : SampleBlock
{
    // As deep as JSON that somebody wrote; deeper is an attack on the stack.
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 256, AllowDuplicateProperties = false };

    public override Role Role => role;

    public bool CountsBroken { get; init; }

    /// <summary>What the file claims to be, for messages.</summary>
    public required string Encoding { get; init; }

    /// <summary>How many lines it has.</summary>
    public int Count { get; } = text.AsSpan().Count((byte)'\n') + (text[^1] == '\n' ? 0 : 1);

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
        var samples = new List<Sample>(Count);
        foreach (var own in Lines()) samples.Add(Parse(own.Span.TrimEnd((byte)'\r'), samples.Count));
        return samples;
    }

    private Sample Parse(ReadOnlySpan<byte> own, int place)
    {
        if (!Utf8.IsValid(own)) return Broken($"the text is not valid {Encoding}", own, Utf8Text.ValidLength(own), place, null);

        try
        {
            var fields = JsonElement.Parse(own, Strict);
            if (fields.ValueKind is JsonValueKind.Object) return new Sample(role, first + place, fields, origin, NumberOf(place));

            return Broken("a record must be an object", own, 0, place, null);
        }
        catch (JsonException wrong)
        {
            if (own.Trim(" \t"u8).IsEmpty) return Broken("the line is blank", own, 0, place, wrong);
            return Broken(JsonFault.Text(wrong), own, (int)(wrong.BytePositionInLine ?? 0), place, wrong);
        }
    }

    private Sample Broken(string message, ReadOnlySpan<byte> own, int at, int place, Exception? inner)
    {
        var number = NumberOf(place);
        if (CountsBroken) return Sample.Broken(role, first + place, message, origin, number);

        var found = new JsonPlace { Line = number };
        found.Pass(own[..Math.Min(at, own.Length)]);
        throw new AuditException(DiagnosticCode.DataFile, message, new SourceLocation(origin.File!, number, (int)found.Column), inner);
    }

    private int NumberOf(int place) => line == 0 ? 0 : line + place;
}
