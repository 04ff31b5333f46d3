using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Watermarks;

/// <summary>How far a video with a watermark is held to be from the one without.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<WatermarkDistance>))]
public enum WatermarkDistance
{
    /// <summary>The learned perceptual distance of their frames.</summary>
    Lpips,

    /// <summary>One less the structural similarity of their frames.</summary>
    Ssim,

    /// <summary>Fréchet's, of what a video network sees in all videos with it and in all without.</summary>
    Fvd,
}
