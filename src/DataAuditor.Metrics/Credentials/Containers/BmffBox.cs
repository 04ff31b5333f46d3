namespace DataAuditor.Metrics.Credentials.Containers;

/// <summary>A box of an ISO base media file (ISO/IEC 14496-12).</summary>
/// <param name="Header">How long its header is, less version and flags.</param>
internal sealed record BmffBox(string Type, ByteRange Range, int Header)
{
    /// <summary>Null for boxes that have none.</summary>
    public byte? Version { get; init; }

    /// <inheritdoc cref="Version"/>
    public uint? Flags { get; init; }

    public IReadOnlyList<BmffBox> Boxes { get; init; } = [];
}
