using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace DataAuditor.Metrics.Credentials.Jumbf;

/// <summary>Reads boxes of JUMBF, none deeper or, over all that it reads, more numerous than the manifest stores of a file need.</summary>
internal sealed class JumbfReader
{
    public const string Superbox = "jumb";

    private const string Description = "jumd";

    private const int KindLength = 16;

    private const int MostDepth = 16;

    private const int MostBoxes = 50_000;

    private const byte HasLabel = 2;

    /// <summary>What kinds that are four characters end in.</summary>
    private static ReadOnlySpan<byte> KindSuffix => [0x00, 0x11, 0x00, 0x10, 0x80, 0x00, 0x00, 0xAA, 0x00, 0x38, 0x9B, 0x71];

    private int _boxes;

    /// <summary>The first box in the bytes.</summary>
    /// <exception cref="CredentialFormatException">There is no box, or it is malformed.</exception>
    public JumbfBox Read(ReadOnlyMemory<byte> bytes) => Next(ref bytes, 0);

    private List<JumbfBox> All(ReadOnlyMemory<byte> bytes, int depth)
    {
        var boxes = new List<JumbfBox>();
        while (bytes.Length > 0) boxes.Add(Next(ref bytes, depth));
        return boxes;
    }

    private JumbfBox Next(ref ReadOnlyMemory<byte> bytes, int depth)
    {
        if (depth > MostDepth) throw Fault($"boxes are nested more than {MostDepth} deep");
        if (++_boxes > MostBoxes) throw Fault($"there are more than {MostBoxes} boxes");

        var span = bytes.Span;
        if (span.Length < 8) throw Fault("a box ends within its header");

        long length = BinaryPrimitives.ReadUInt32BigEndian(span);
        var type = Encoding.Latin1.GetString(span.Slice(4, 4));
        var header = 8;
        if (length == 1)
        {
            if (span.Length < 16) throw Fault("a box ends within its header");
            length = BinaryPrimitives.ReadInt64BigEndian(span[8..]);
            header = 16;
        }
        else if (length == 0)
        {
            length = span.Length;
        }

        if (length < header || length > span.Length) throw Fault($"the box '{PlainText.OneLine(type)}' is longer than what it lies in");

        var payload = bytes[header..(int)length];
        bytes = bytes[(int)length..];
        return type == Superbox ? Described(payload, depth) : new JumbfBox(type, payload);
    }

    private JumbfBox Described(ReadOnlyMemory<byte> payload, int depth)
    {
        var boxes = All(payload, depth + 1);
        if (boxes is not [{ Type: Description } description, ..]) throw Fault("a superbox does not begin with its description");

        var (kind, label) = KindAndLabel(description.Payload.Span);
        return new JumbfBox(Superbox, payload) { Kind = kind, Label = label, Boxes = boxes[1..] };
    }

    private static (string Kind, string Label) KindAndLabel(ReadOnlySpan<byte> description)
    {
        if (description.Length <= KindLength) throw Fault("a description box is too short");

        var kind = description[4..KindLength].SequenceEqual(KindSuffix)
            ? Encoding.Latin1.GetString(description[..4])
            : Convert.ToHexString(description[..KindLength]);
        if ((description[KindLength] & HasLabel) == 0) return (kind, "");

        var label = description[(KindLength + 1)..];
        var end = label.IndexOf((byte)0);
        if (end < 0 || !Utf8.IsValid(label[..end])) throw Fault("the label of a box is malformed");

        return (kind, Encoding.UTF8.GetString(label[..end]));
    }

    private static CredentialFormatException Fault(string what) => new($"the manifest store is malformed: {what}");
}
