using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.SensitiveSpans;

/// <summary>Kinds of what points to a person or a machine.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<SensitiveType>))]
public enum SensitiveType
{
    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>An address of the Internet Protocol, version 4.</summary>
    Ipv4,

    /// <summary>An address of the Internet Protocol, version 6.</summary>
    Ipv6,

    /// <summary>An address of the web or of another service, with its scheme or with www.</summary>
    Url,

    /// <summary>A telephone number: international with +, with the area in brackets, or North American.</summary>
    Phone,
}
