namespace DataAuditor.Metrics.Credentials.Containers;

/// <summary>A box, segment, chunk or block of a file, by the name that the specification's hash over boxes has for it.</summary>
internal sealed record NamedRange(string Name, ByteRange Range)
{
    /// <summary>What lies where the manifest store is.</summary>
    public const string Store = "C2PA";
}
