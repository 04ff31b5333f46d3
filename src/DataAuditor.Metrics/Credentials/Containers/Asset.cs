namespace DataAuditor.Metrics.Credentials.Containers;

/// <summary>Where in a file its manifest store is, and what else of the file a manifest may hash.</summary>
internal sealed record Asset
{
    /// <summary>For a file of a kind that no manifest is read from, and files without one.</summary>
    public static Asset Bare { get; } = new();

    /// <summary>Null where there is none.</summary>
    public ReadOnlyMemory<byte>? Store { get; init; }

    /// <summary>The part of the file that the store lies in, with what the format puts around it.</summary>
    public ByteRange? StoreRange { get; init; }

    /// <summary>A store that was added to the first one, which it updates.</summary>
    public ReadOnlyMemory<byte>? UpdateStore { get; init; }

    /// <summary>The parts of the file in their order; null for formats that the hash over boxes is not defined for.</summary>
    public IReadOnlyList<NamedRange>? Boxes { get; init; }

    /// <summary>Of a file of ISO boxes, its boxes.</summary>
    public BmffFile? Bmff { get; init; }

    /// <summary>Where the file says that its manifest is; null where it says nothing.</summary>
    public string? RemoteManifest { get; init; }
}
