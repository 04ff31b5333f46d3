using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using DataAuditor.Catalog;

namespace DataAuditor.Metrics.SensitiveSpans;

/// <summary>Addresses with a common beginning, written as <c>10.0.0.0/8</c>, or a single one.</summary>
[JsonConverter(typeof(Json))]
public sealed record AddressNetwork
{
    private static readonly (IPNetwork Network, AddressRange Range)[] Special =
    [
        (IPNetwork.Parse("10.0.0.0/8"), AddressRange.Private), (IPNetwork.Parse("172.16.0.0/12"), AddressRange.Private),
        (IPNetwork.Parse("192.168.0.0/16"), AddressRange.Private), (IPNetwork.Parse("100.64.0.0/10"), AddressRange.Private),
        (IPNetwork.Parse("127.0.0.0/8"), AddressRange.Loopback), (IPNetwork.Parse("169.254.0.0/16"), AddressRange.LinkLocal),
        (IPNetwork.Parse("192.0.2.0/24"), AddressRange.Documentation), (IPNetwork.Parse("198.51.100.0/24"), AddressRange.Documentation),
        (IPNetwork.Parse("203.0.113.0/24"), AddressRange.Documentation), (IPNetwork.Parse("224.0.0.0/4"), AddressRange.Multicast),
        (IPNetwork.Parse("0.0.0.0/8"), AddressRange.Reserved), (IPNetwork.Parse("198.18.0.0/15"), AddressRange.Reserved),
        (IPNetwork.Parse("240.0.0.0/4"), AddressRange.Reserved),
        (IPNetwork.Parse("::1/128"), AddressRange.Loopback), (IPNetwork.Parse("fc00::/7"), AddressRange.Private),
        (IPNetwork.Parse("fe80::/10"), AddressRange.LinkLocal), (IPNetwork.Parse("2001:db8::/32"), AddressRange.Documentation),
        (IPNetwork.Parse("3fff::/20"), AddressRange.Documentation), (IPNetwork.Parse("ff00::/8"), AddressRange.Multicast),
    ];

    private readonly IPNetwork _network;

    /// <exception cref="OptionValueException">The text is neither an address nor a range of them.</exception>
    public AddressNetwork(string text)
    {
        if (IPAddress.TryParse(text, out var single)) _network = new IPNetwork(single, single.GetAddressBytes().Length * 8);
        else if (!IPNetwork.TryParse(text, out _network)) throw new OptionValueException($"'{PlainText.OneLine(text)}' is no range of addresses such as 10.0.0.0/8");

        Text = text;
    }

    public string Text { get; }

    public bool Equals(AddressNetwork? other) => other is not null && _network.Equals(other._network);

    public override int GetHashCode() => _network.GetHashCode();

    /// <param name="address">As it stands in a text: with a zone, or as a range of its own.</param>
    internal bool Contains(ReadOnlySpan<char> address)
    {
        var end = address.IndexOfAny('%', '/');
        if (end >= 0 && address[end] == '/' && int.TryParse(address[(end + 1)..], out var bits) && bits < _network.PrefixLength) return false;

        return IPAddress.TryParse(end < 0 ? address : address[..end], out var parsed) && _network.Contains(parsed.IsIPv4MappedToIPv6 ? parsed.MapToIPv4() : parsed);
    }

    /// <summary>What an address is for; null where it names no machine: none, all, or a mask.</summary>
    internal static AddressRange? RangeOf(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (plain.Equals(IPAddress.Any) || plain.Equals(IPAddress.IPv6Any) || IsMask(plain)) return null;

        foreach (var (network, range) in Special)
        {
            if (network.Contains(plain)) return range;
        }

        return AddressRange.Public;
    }

    /// <summary>255 and then bits that only fall: 255.255.240.0, 255.255.255.255.</summary>
    private static bool IsMask(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        if (!address.TryWriteBytes(bytes, out var count) || count != 4 || bytes[0] != byte.MaxValue) return false;

        var inverse = ~((uint)bytes[0] << 24 | (uint)bytes[1] << 16 | (uint)bytes[2] << 8 | bytes[3]);
        return (inverse & (inverse + 1)) == 0;
    }

    internal sealed class Json : JsonConverter<AddressNetwork>
    {
        public override AddressNetwork Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(OptionValueException.TextOf(ref reader));

        public override void Write(Utf8JsonWriter writer, AddressNetwork value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
    }
}
