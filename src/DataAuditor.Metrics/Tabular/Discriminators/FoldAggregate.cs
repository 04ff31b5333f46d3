using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Tabular.Discriminators;

/// <summary>How the folds of a cross-validated discriminator become one detection score.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<FoldAggregate>))]
public enum FoldAggregate
{
    /// <summary>The score of the folds' mean area: the survey's.</summary>
    MeanOfAuc,

    /// <summary>The mean of the folds' scores, as SDMetrics does: a fold below ½ does not make up for one above it, so the score is never higher.</summary>
    MeanOfFolds,
}
