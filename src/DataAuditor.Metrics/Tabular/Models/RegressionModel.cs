using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Tabular.Models;

/// <summary>What is trained to predict a number.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<RegressionModel>))]
public enum RegressionModel
{
    /// <summary>Ridge regression over numbers scaled by the real table's medians and interquartile ranges, and one indicator for each real level.</summary>
    Linear,

    /// <summary>Gradient-boosted trees.</summary>
    Boosted,
}
