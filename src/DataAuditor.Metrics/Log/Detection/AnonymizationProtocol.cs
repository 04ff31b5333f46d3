using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Log.Detection;

/// <summary>Which lines a detector sees after anonymisation.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<AnonymizationProtocol>))]
public enum AnonymizationProtocol
{
    /// <summary>It was trained on the original lines, and is tested on anonymised ones.</summary>
    Swap,

    /// <summary>It is trained and tested on anonymised lines.</summary>
    Retrain,
}
