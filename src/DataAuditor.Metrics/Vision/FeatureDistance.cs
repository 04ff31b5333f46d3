using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Vision;

/// <summary>How features of images or videos are held against those of others.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<FeatureDistance>))]
public enum FeatureDistance
{
    /// <summary>Fréchet's, between normal distributions: larger the fewer there are.</summary>
    Frechet,

    /// <summary>Of kernel means, without that bias (Bińkowski et al. 2018).</summary>
    Kid,
}
