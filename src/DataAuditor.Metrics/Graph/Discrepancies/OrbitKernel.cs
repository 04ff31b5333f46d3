using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Graph.Discrepancies;

/// <summary>How alike two vectors of orbit counts are. Orbits have no order along which mass could be moved.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<OrbitKernel>))]
public enum OrbitKernel
{
    /// <summary>d is half the sum of the differences.</summary>
    GaussianTv,

    /// <summary>d is Euclidean.</summary>
    Gaussian,
}
