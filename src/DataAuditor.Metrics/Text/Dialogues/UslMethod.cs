using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Text.Dialogues;

/// <summary>How understandability U, sensibleness S and likability L are joined.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<UslMethod>))]
public enum UslMethod
{
    /// <summary>U, U·S and U·S·L, weighted.</summary>
    [JsonStringEnumMemberName("H")]
    H,

    /// <summary>U, S and S·L, weighted.</summary>
    [JsonStringEnumMemberName("HS")]
    Hs,

    /// <summary>U, S and L, weighted.</summary>
    [JsonStringEnumMemberName("A")]
    A,
}
