using System.Text.Json;
using System.Text.Json.Nodes;

namespace DataAuditor.Reports;

/// <summary>A generator card as reports show it, and the configuration that tells one pipeline from another.</summary>
public static class GeneratorFacts
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["promptHash"] = "prompt hash",
        ["parentRound"] = "parent round",
        ["sourceHash"] = "source hash",
        ["privacy.epsilon"] = "declared privacy ε",
        ["privacy.delta"] = "declared privacy δ",
        ["privacy.unit"] = "privacy unit",
        ["privacy.mechanism"] = "privacy mechanism",
    };

    /// <summary>What hangs on the run and not on how the pipeline is set up.</summary>
    private static readonly string[] OfTheRun = ["seed", "parentRound", "sourceHash", "promptHash"];

    /// <summary>The card's entries, those inside an entry each for itself: <c>parameters.temperature</c>.</summary>
    public static IEnumerable<(string Name, string Value)> Of(JsonObject? card) =>
        Entries(card ?? [], "").Select(entry => (Names.GetValueOrDefault(entry.Key, entry.Key), entry.Value));

    /// <summary>The pipeline in a line: <c>gpt-4o, prompt-based, temperature 0.7, round 3</c>; null where the card says nothing of it.</summary>
    public static string? Configuration(JsonObject? card)
    {
        string[] words = [.. Entries(card ?? [], "").Where(entry => !OfTheRun.Contains(entry.Key)).Select(Word)];
        return words.Length == 0 ? null : string.Join(", ", words);
    }

    private static string Word((string Key, string Value) entry) => entry.Key switch
    {
        "model" or "strategy" => entry.Value,
        "privacy.epsilon" => $"ε {entry.Value}",
        "privacy.delta" => $"δ {entry.Value}",
        var key => $"{key[(key.IndexOf('.', StringComparison.Ordinal) + 1)..]} {entry.Value}",
    };

    private static IEnumerable<(string Key, string Value)> Entries(JsonObject card, string prefix) => card.SelectMany(entry => entry.Value switch
    {
        JsonObject inner => Entries(inner, $"{prefix}{entry.Key}."),
        JsonArray several => [(prefix + entry.Key, string.Join(", ", several.Select(Text)))],
        var value => [(prefix + entry.Key, Text(value))],
    });

    private static string Text(JsonNode? value) => value switch
    {
        null => "–",
        _ when value.GetValueKind() is JsonValueKind.String => value.GetValue<string>(),
        _ => value.ToJsonString(),
    };
}
