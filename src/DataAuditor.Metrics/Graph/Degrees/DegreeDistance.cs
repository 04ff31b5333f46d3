using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Graph.Degrees;

/// <summary>How far two distributions of degrees are apart.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<DegreeDistance>))]
public enum DegreeDistance
{
    /// <summary>Euclidean, between the shares of each degree.</summary>
    L2,

    /// <summary>Kolmogorov and Smirnov's: the largest difference of the shares up to a degree.</summary>
    Ks,

    /// <summary>Kullback and Leibler's divergence from the reference in nats, one node added to each degree that either has, so that it is finite.</summary>
    Kl,
}
