using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Vision;

/// <summary>How the motion of a video without a flow field is found.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<MotionMethod>))]
public enum MotionMethod
{
    /// <summary>By a model where one is configured, and else as built in.</summary>
    Auto,

    /// <summary>By polynomial expansion (Farnebäck 2003): an approximation that needs no model.</summary>
    BuiltIn,

    /// <summary>By a model of optical flow.</summary>
    Model,
}
