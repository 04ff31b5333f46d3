using System.Collections.Frozen;

namespace DataAuditor.Metrics.SensitiveSpans;

/// <summary>Spans that are let pass: by their text, by a pattern of the whole of it, or as addresses of a network.</summary>
internal sealed class Allowed(IEnumerable<string> texts, IReadOnlyList<TextPattern> patterns, IReadOnlyList<AddressNetwork> networks)
{
    private readonly FrozenSet<string> _texts = texts.ToFrozenSet(StringComparer.Ordinal);

    public static Allowed Nothing { get; } = new([], [], []);

    public bool IsNothing => _texts.Count + networks.Count + patterns.Count == 0;

    public bool Contains(ReadOnlySpan<char> span)
    {
        if (_texts.Count > 0 && _texts.GetAlternateLookup<ReadOnlySpan<char>>().Contains(span)) return true;

        foreach (var network in networks)
        {
            if (network.Contains(span)) return true;
        }

        foreach (var pattern in patterns)
        {
            if (pattern.IsWhole(span)) return true;
        }

        return false;
    }
}
