using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Tabular.Models;

/// <summary>What is trained to tell classes apart.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ClassificationModel>))]
public enum ClassificationModel
{
    /// <summary>
    /// Logistic regression over numbers scaled by the real table's medians and interquartile ranges, and one indicator for each
    /// real level: sees shifted columns, and is blind to what only spreads or combinations of columns tell.
    /// </summary>
    Logistic,

    /// <summary>Gradient-boosted trees: see spreads and combinations too.</summary>
    Boosted,
}
