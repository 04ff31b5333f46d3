using System.Text.Json.Serialization;

namespace DataAuditor.Gates;

/// <summary>How a gate treats the uncertainty of a measured value.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Decision>))]
public enum Decision
{
    /// <summary>The metric's own: point for exhaustive checks, evidence for quality, proof for privacy and safety.</summary>
    Auto,

    /// <summary>Compares the value alone.</summary>
    Point,

    /// <summary>Fails only when the whole interval is on the wrong side.</summary>
    Evidence,

    /// <summary>Passes only when the whole interval is on the right side.</summary>
    Proof,
}
