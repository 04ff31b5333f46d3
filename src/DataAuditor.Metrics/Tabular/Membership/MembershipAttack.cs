using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Tabular.Membership;

/// <summary>How an attacker who holds the synthetic records guesses whether a record was in the training data.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<MembershipAttack>))]
public enum MembershipAttack
{
    /// <summary>By its distance (Gower) to the nearest synthetic record.</summary>
    Distance,

    /// <summary>By how much denser the synthetic records lie round it than other real ones do (DOMIAS, van Breugel et al. 2023).</summary>
    Density,

    /// <summary>By a boosted classifier that tells synthetic records from other real ones.</summary>
    Classifier,
}
