using DataAuditor.Metrics.Credentials.Cbor;
using DataAuditor.Metrics.Credentials.Jumbf;

namespace DataAuditor.Metrics.Credentials.Claims;

/// <summary>A reference to a box of the store, with the hash that it must have.</summary>
/// <param name="Algorithm">Null where it is the claim's.</param>
internal sealed record HashedUri(string Uri, string? Algorithm, ReadOnlyMemory<byte> Hash)
{
    /// <summary>The box that it refers to, by name.</summary>
    public string Label { get; } = JumbfUri.LabelOf(Uri);

    /// <returns>Null where it is malformed, or not there.</returns>
    public static HashedUri? Find(CborValue? value) =>
        value?["url"]?.Text is { } uri && value["hash"]?.Bytes is { } hash ? new HashedUri(uri, value["alg"]?.Text, hash) : null;

    /// <returns>Null where the value is no array of such references.</returns>
    public static IReadOnlyList<HashedUri>? FindAll(CborValue? value)
    {
        if (value?.Items is not { } items) return null;

        var found = items.Select(Find).OfType<HashedUri>().ToList();
        return found.Count == items.Count ? found : null;
    }
}
