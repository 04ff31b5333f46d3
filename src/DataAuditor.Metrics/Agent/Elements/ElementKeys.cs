using DataAuditor.Metrics.Text.Ngrams;

namespace DataAuditor.Metrics.Agent.Elements;

/// <summary>Keys that are equal for equal elements of scenes which were generated for the same prompt.</summary>
internal static class ElementKeys
{
    private static readonly string[] Groups = ["prompt", "scenario"];

    /// <summary>What repeated generations have in common: their prompt, else their scenario; all records are repeats of one where there is neither.</summary>
    public static UInt128 GroupOf(Sample sample)
    {
        var role = Array.Find(Groups, sample.Has);
        return role is null ? 0 : Fingerprint.Join(Fingerprint.Of(role), Fingerprint.Of(ElementValue.TextOf(sample.Value(role)!.Value)));
    }

    public static UInt128 Of(UInt128 group, params ReadOnlySpan<string> values)
    {
        var key = group;
        foreach (var value in values) key = Fingerprint.Join(key, Fingerprint.Of(value));
        return key;
    }
}
