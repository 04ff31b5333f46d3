using DataAuditor.Metrics.Agent.Episodes;
using DataAuditor.Metrics.Text.Ngrams;

namespace DataAuditor.Metrics.Agent.Driving;

/// <summary>What an episode's agent did, step by step.</summary>
internal static class Actions
{
    public const string Role = "action";

    private static readonly object Key = new();

    public static FieldNeed Need { get; } = Episode.NeedUnlessEmpty(Role);

    /// <summary>A fingerprint of each action; steps without one are passed over. An action of several parts is one by what is written.</summary>
    public static UInt128[] Of(Sample sample) => sample.Once(Key, static sample => Episode.Of(sample).Texts(Role) is { } texts ? [.. texts.OfType<string>().Select(static text => Fingerprint.Of(text))] : Array.Empty<UInt128>());
}
