using DataAuditor.Intervals;

namespace DataAuditor.Metrics.Budget;

/// <summary>What an attack proves of ε, beside what is declared.</summary>
internal static class ProvenEpsilon
{
    public const string Name = "measured lower bound";

    public static Part Of(EpsilonBound bound) => new(Name, bound.Value)
    {
        IsReference = true,
        Details =
        [
            KeyValuePair.Create("true claims", bound.TrueClaims), KeyValuePair.Create("false claims", bound.FalseClaims),
            KeyValuePair.Create("records", (double)bound.Records), KeyValuePair.Create("confidence", EpsilonBound.Confidence),
        ],
    };

    public static string Verdict(EpsilonBound bound, double declared) => bound.Value > declared
        ? $"the declared ε cannot hold: the attack proves ε ≥ {Number.Format(bound.Value)} at 95 % confidence, more than the declared {Number.Exact(declared)}"
        : $"measured beside it: the attack proves no more than ε ≥ {Number.Format(bound.Value)} at 95 % confidence, which confirms no budget";
}
