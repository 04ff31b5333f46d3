namespace DataAuditor.Metrics.Objects;

/// <summary>
/// Singulars as the original program of CHAIR has them, of its library's English rules: they take the last s of any word, so that a bus
/// becomes a "bu" and is never found, and glass becomes "glas".
/// </summary>
internal static class OriginalSingular
{
    /// <summary>Words with an s of their own. Whatever one of them ends in stays too, such as "is", of chassis.</summary>
    private static readonly string[] Unchanged =
    [
        "breeches", "britches", "chassis", "christmas", "clippers", "contretemps", "corps", "debris", "diabetes", "gallows", "happiness", "headquarters", "herpes", "high-jinks", "innings",
        "mathematics", "measles", "mews", "mumps", "news", "pincers", "pliers", "proceedings", "progress", "rabies", "scissors", "series", "shears", "species", "swiss",
    ];

    /// <summary>Also of words that end so, as women do.</summary>
    private static readonly (string Plural, string Singular)[] Irregular =
    [
        ("children", "child"), ("people", "person"), ("leaves", "leaf"), ("loaves", "loaf"), ("beeves", "beef"), ("geese", "goose"), ("teeth", "tooth"), ("oxen", "ox"), ("axes", "axe"),
        ("feet", "foot"), ("moves", "move"), ("men", "man"), ("our", "my"),
    ];

    /// <summary>What is cut off words that end so, and what takes its place; the first that fits.</summary>
    private static readonly (int Cut, string Added, string[] Endings)[] Rules =
    [
        (1, "", ["ae", "eaux"]), (0, "", ["itis"]), (3, "", ["quizzes"]), (4, "ix", ["matrices"]), (4, "ex", ["apices", "vertices", "indices"]), (2, "", ["aliases", "statuses"]),
        (1, "us", ["oi", "ci", "ti", "pi", "vi", "ii", "ri"]), (2, "is", ["crises", "testes"]), (1, "", ["shoes"]), (2, "", ["oes", "buses"]), (3, "ouse", ["mice", "lice"]),
        (2, "", ["xes", "ches", "sses", "shes"]), (1, "", ["movies", "ombies"]), (0, "", ["series"]),
        (3, "y", [.. "bcdfghjklmnpqrstvwxz".Select(static letter => letter + "ies"), "quies"]),
        (3, "f", ["alves", "elves", "olves"]), (1, "", ["deaves"]), (3, "f", ["eaves", "arves"]), (1, "", ["erves"]), (3, "fe", ["nives", "lives", "wives"]), (3, "f", ["lves", "rves"]),
        (1, "", ["aves", "eves", "oves", "sives", "tives", "hives"]), (3, "fe", ["ves"]),
        (2, "is", ["analyses", "bases", "diagnoses", "parentheses", "prognoses", "synopses", "theses", "opses", "yses"]),
        (1, "", ["hoses", "doses", "roses", "ooses", "noses", "boses", "closes", "poses"]), (2, "is", ["oses"]), (1, "um", ["ta", "ia"]), (1, "", ["s"]),
    ];

    /// <param name="word">In lower case.</param>
    public static string Of(string word)
    {
        if (word.EndsWith('\'')) return Of(word[..^1]) + "'s";
        if (Array.Exists(Unchanged, whole => whole.EndsWith(word, StringComparison.Ordinal))) return word;

        foreach (var (plural, singular) in Irregular)
        {
            if (word.EndsWith(plural, StringComparison.Ordinal)) return word[..^plural.Length] + singular;
        }

        foreach (var (cut, added, endings) in Rules)
        {
            if (Array.Exists(endings, ending => word.EndsWith(ending, StringComparison.Ordinal))) return word[..^cut] + added;
        }

        return word;
    }
}
