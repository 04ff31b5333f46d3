using System.Text.Json.Serialization;

namespace DataAuditor;

/// <summary>What a metric speaks about: the survey's ten dimensions under its two pillars.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Dimension>))]
public enum Dimension
{
    Validity,
    Fidelity,
    Diversity,
    Utility,
    Faithfulness,
    Safety,
    Privacy,
    Fairness,
    Robustness,
    Provenance,
}
