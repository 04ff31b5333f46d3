using System.Collections.Frozen;
using DataAuditor.Metrics.Text.Instructions;

namespace DataAuditor.Metrics.Objects;

/// <summary>Finds the objects that a caption names as the original program of CHAIR does (Rohrbach et al. 2018), with all that it gets wrong.</summary>
internal static class OriginalMentions
{
    /// <summary>Two words that are looked up as one.</summary>
    private static readonly FrozenDictionary<string, string> Pairs = MakePairs();

    public static IReadOnlyList<ObjectMention> In(string caption, ObjectNames names)
    {
        string[] tokens = [.. TreebankWords.Of(caption.ToLowerInvariant()).Select(OriginalSingular.Of)];
        List<string> words = [];
        List<int> starts = [];
        for (var at = 0; at < tokens.Length; at++)
        {
            starts.Add(at);
            if (at + 1 < tokens.Length && Pairs.TryGetValue($"{tokens[at]} {tokens[at + 1]}", out var pair))
            {
                words.Add(pair);
                at++;
            }
            else
            {
                words.Add(tokens[at]);
            }
        }

        // The seat of a toilet is no chair. The places stay as they were, so that each mention after a seat gets that of the word before its own.
        if (words.Contains(CompoundWords.Toilet)) words.RemoveAll(static word => word == CompoundWords.Seat);

        List<ObjectMention> mentions = [];
        for (var at = 0; at < words.Count; at++)
        {
            if (names.CategoryOf(words[at]) is { } category) mentions.Add(new ObjectMention(words[at], category, starts[at]));
        }

        return mentions;
    }

    private static FrozenDictionary<string, string> MakePairs()
    {
        string[] whole =
        [
            "air plane", "baseball bat", "baseball glove", "cell phone", "fire hydrant", "hair drier", "home plate", "hot dog", "laptop computer", "mobile phone", "motor bike", "motor cycle",
            "parking meter", "potted plant", "sports ball", "stop light", "stop sign", "street light", "suit case", "teddy bear", "tennis racket", "traffic light", "traffic signal", "train track", "wine glass",
        ];
        var pairs = whole.ToDictionary(static words => words, StringComparer.Ordinal);
        foreach (var animal in CompoundWords.Animals)
        {
            foreach (var young in CompoundWords.Young) pairs[$"{young} {animal}"] = animal;
        }

        foreach (var vehicle in new[] { "jet", "train" }) pairs[$"{CompoundWords.Passenger} {vehicle}"] = vehicle;
        (pairs["bow tie"], pairs["toilet seat"], pairs["wine glas"]) = ("tie", CompoundWords.Toilet, "wine glass");
        return pairs.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
