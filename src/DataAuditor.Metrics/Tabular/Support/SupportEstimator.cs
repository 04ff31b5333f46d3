using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Tabular.Support;

/// <summary>What stands for the region in which a table's records lie.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<SupportEstimator>))]
public enum SupportEstimator
{
    /// <summary>The ball round the mean that holds a share of the records (Alaa et al. 2022, without a learnt embedding).</summary>
    Ball,

    /// <summary>A ball round every record, out to its k-th nearest neighbour (Kynkäänniemi et al. 2019): also finds holes and islands.</summary>
    Knn,
}
