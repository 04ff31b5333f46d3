using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Tabular.Models;

/// <summary>What is trained to tell classes apart.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ClassificationModel>))]
public enum ClassificationModel
{
    /// <summary>Logistic regression over numbers scaled by the real table's medians and interquartile ranges, and one indicator for each real level.</summary>
    Logistic,

    /// <summary>Gradient-boosted trees.</summary>
    Boosted,
}
