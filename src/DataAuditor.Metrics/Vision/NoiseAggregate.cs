using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Vision;

/// <summary>How the noise of several images is one number.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<NoiseAggregate>))]
public enum NoiseAggregate
{
    /// <summary>The mean of the images' ratios; images without noise are left out and counted.</summary>
    Mean,

    /// <summary>The ratio of the mean squared error of all pixels of all images, as TorchMetrics has it.</summary>
    Pooled,
}
