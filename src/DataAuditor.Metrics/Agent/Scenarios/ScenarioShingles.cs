using System.Text.Json;
using DataAuditor.Duplicates;
using DataAuditor.Metrics.Agent.Driving;
using DataAuditor.Metrics.Text.Ngrams;
using DataAuditor.Metrics.Text.Tokens;

namespace DataAuditor.Metrics.Agent.Scenarios;

/// <summary>
/// Episodes as sets of shingles: runs of so many words of a scenario that is a text, or each value of one that is an object with its place in
/// it; and runs of so many actions.
/// </summary>
internal static class ScenarioShingles
{
    public const string Field = "scenario";

    private static readonly UInt128 OfActions = Fingerprint.Of("actions");

    private static readonly UInt128 OfValues = Fingerprint.Of("values");

    /// <param name="n">Words or actions of a shingle; fewer are one shingle.</param>
    public static ShingledDocument Of(Sample sample, ComparedScenario compared, int n, MinHash hashes)
    {
        List<ulong> shingles = [];
        var content = UInt128.Zero;
        if (compared is not ComparedScenario.Actions && sample.Json(Field) is { ValueKind: not JsonValueKind.Null } scenario)
        {
            content = Fingerprint.Join(content, Fingerprint.Of(scenario.GetRawText()));
            if (scenario.ValueKind is JsonValueKind.Object or JsonValueKind.Array) shingles.AddRange(Values(scenario));
            else AddRuns(shingles, TokenFingerprints.Of(Tokenizer.Of(Tokenization.Unicode), scenario.ValueKind is JsonValueKind.String ? scenario.TextOf() : scenario.GetRawText()), n);
        }

        if (compared is not ComparedScenario.Scenario && Actions.Of(sample) is { Length: > 0 } actions)
        {
            content = Fingerprint.Join(content, actions.Aggregate(OfActions, Fingerprint.Join));
            AddRuns(shingles, [.. actions.Select(static action => Fingerprint.Join(OfActions, action))], n);
        }

        // Episodes in which nothing is set up and nothing done are the same.
        ulong[] set = shingles.Count == 0 ? [0] : [.. shingles];
        return new ShingledDocument(sample.Index, content, set, hashes.KeysOf(set));
    }

    private static void AddRuns(List<ulong> shingles, UInt128[] items, int n)
    {
        if (items.Length > 0) shingles.AddRange(new NGrams(items, Math.Min(n, items.Length)).Keys());
    }

    /// <summary>Neither the order of members nor that of items tells objects apart; what stands in one place several times counts as often.</summary>
    private static IEnumerable<ulong> Values(JsonElement scenario)
    {
        Dictionary<UInt128, int> seen = [];
        foreach (var value in Leaves(OfValues, scenario))
        {
            var times = seen[value] = seen.GetValueOrDefault(value) + 1;
            yield return (ulong)Fingerprint.Join(value, (UInt128)(uint)times);
        }
    }

    private static IEnumerable<UInt128> Leaves(UInt128 place, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object when value.EnumerateObject().Any() => value.EnumerateObject().SelectMany(member => Leaves(Fingerprint.Join(place, Fingerprint.Of(member.NameOf())), member.Value)),
        JsonValueKind.Array when value.GetArrayLength() > 0 => value.EnumerateArray().SelectMany(item => Leaves(Fingerprint.Join(place, OfValues), item)),
        _ => [Fingerprint.Join(place, Fingerprint.Of(value.GetRawText()))],
    };
}
