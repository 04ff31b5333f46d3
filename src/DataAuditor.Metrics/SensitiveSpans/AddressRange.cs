using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.SensitiveSpans;

/// <summary>What an address of the Internet Protocol is for, by the registries of special addresses.</summary>
/// <remarks>RFC 6890, RFC 5737, RFC 3849, RFC 9637, RFC 6598.</remarks>
[JsonConverter(typeof(KebabCaseEnumConverter<AddressRange>))]
public enum AddressRange
{
    /// <summary>Anything else: a machine that the world can reach.</summary>
    Public,

    /// <summary>Inside a network: 10/8, 172.16/12, 192.168/16, 100.64/10, fc00::/7.</summary>
    Private,

    /// <summary>The machine itself: 127/8, ::1.</summary>
    Loopback,

    /// <summary>On one wire: 169.254/16, fe80::/10.</summary>
    LinkLocal,

    /// <summary>For examples: 192.0.2/24, 198.51.100/24, 203.0.113/24, 2001:db8::/32, 3fff::/20.</summary>
    Documentation,

    /// <summary>Many machines at once: 224/4, ff00::/8.</summary>
    Multicast,

    /// <summary>Set aside: 0/8, 198.18/15, 240/4.</summary>
    Reserved,
}
