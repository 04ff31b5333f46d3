namespace DataAuditor.Metrics.Objects;

/// <summary>The singulars that an English word may have; which of them is a word is for a list to say.</summary>
internal static class Plurals
{
    private static readonly Dictionary<string, string> Irregular = new(StringComparer.Ordinal)
    {
        ["people"] = "person", ["men"] = "man", ["women"] = "woman", ["children"] = "child", ["geese"] = "goose", ["mice"] = "mouse", ["oxen"] = "ox", ["calves"] = "calf", ["feet"] = "foot",
    };

    /// <summary>The word itself first.</summary>
    public static IEnumerable<string> SingularsOf(string word)
    {
        yield return word;
        if (Irregular.TryGetValue(word, out var singular)) yield return singular;

        // Firemen, policewomen.
        if (word.EndsWith("men", StringComparison.Ordinal) && word.Length > 3) yield return word[..^3] + "man";
        if (!word.EndsWith('s') || word.Length < 3) yield break;

        yield return word[..^1];
        if (word.EndsWith("ies", StringComparison.Ordinal)) yield return word[..^3] + "y";
        if (word.EndsWith("es", StringComparison.Ordinal)) yield return word[..^2];
        if (!word.EndsWith("ves", StringComparison.Ordinal)) yield break;

        yield return word[..^3] + "f";
        yield return word[..^3] + "fe";
    }
}
