using System.Text.Json;

namespace DataAuditor.Metrics.Reasoning.Preferences;

/// <summary>What a reward model says of two outputs, and which of them people prefer.</summary>
internal readonly record struct RewardedPair(double First, double Second, bool PrefersFirst)
{
    private const string Rewards = "rewards";

    private const string Preference = "preference";

    /// <summary>What every record needs.</summary>
    public static IReadOnlyList<FieldNeed> Needs { get; } = [Rewards, Preference];

    public bool IsTied => First == Second;

    public string Fault => IsTied
        ? $"both outputs have the reward {Number.Format(First)}"
        : $"the preferred output has the reward {Number.Format(PrefersFirst ? First : Second)}, the other {Number.Format(PrefersFirst ? Second : First)}";

    /// <exception cref="AuditException">There are not two rewards, or the preference is neither.</exception>
    public static RewardedPair Of(Sample sample)
    {
        var rewards = sample.Numbers(Rewards)!;
        if (rewards.Count != 2) throw sample.Wrong($"the field '{PlainText.OneLine(sample.NameOf(Rewards))}' must hold the rewards of two outputs, and has {rewards.Count}");

        return new RewardedPair(rewards[0], rewards[1], IsFirst(sample));
    }

    public bool IsRight(RewardTies ties) => IsTied ? ties is RewardTies.Second && !PrefersFirst : First > Second == PrefersFirst;

    /// <summary>1, true or "a" for the first output; 0, false or "b" for the second.</summary>
    private static bool IsFirst(Sample sample) => sample.Value(Preference) is { ValueKind: JsonValueKind.String }
        ? sample.Text(Preference)!.Trim() switch
        {
            "a" or "A" => true,
            "b" or "B" => false,
            _ => sample.Truth(Preference)!.Value,
        }
        : sample.Truth(Preference)!.Value;
}
