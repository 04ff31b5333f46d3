namespace DataAuditor.Metrics.Credentials.Jumbf;

/// <summary>A box of JUMBF (ISO/IEC 19566-5).</summary>
/// <param name="Type">Four characters.</param>
/// <param name="Payload">Without the header; what hashed URIs hash.</param>
internal sealed record JumbfBox(string Type, ReadOnlyMemory<byte> Payload)
{
    /// <summary>Of a superbox what it holds: the first four characters of its kind where it is one of the four-character kinds, otherwise the whole kind in hexadecimal digits.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Of a superbox its name; empty where it has none.</summary>
    public string Label { get; init; } = "";

    /// <summary>Of a superbox what lies in it, less its description.</summary>
    public IReadOnlyList<JumbfBox> Boxes { get; init; } = [];

    public bool IsSuperbox => Type == JumbfReader.Superbox;

    public IEnumerable<JumbfBox> Superboxes => Boxes.Where(box => box.IsSuperbox);

    /// <summary>The payload of the first box of a type in it.</summary>
    public ReadOnlyMemory<byte>? Content(string type) => Boxes.FirstOrDefault(box => box.Type == type)?.Payload;
}
