using System.Text.Json.Serialization;

namespace DataAuditor.Usages;

/// <summary>What synthetic data is made for.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Usage>))]
public enum Usage
{
    Training,
    Augmentation,
    Alignment,
    Evaluation,
    Sharing,
    SafetyTesting,
}
