namespace DataAuditor.Metrics.Text.Similarity;

/// <summary>
/// Brings English words to their stem (Porter 1980), with his later corrections and the irregular words and rules of NLTK, which ROUGE's
/// published values are computed with.
/// </summary>
internal static class PorterStemmer
{
    private static readonly Dictionary<string, string> Irregular = new(StringComparer.Ordinal)
    {
        ["skies"] = "sky", ["sky"] = "sky", ["dying"] = "die", ["lying"] = "lie", ["tying"] = "tie", ["news"] = "news",
        ["innings"] = "inning", ["inning"] = "inning", ["outings"] = "outing", ["outing"] = "outing", ["cannings"] = "canning",
        ["canning"] = "canning", ["howe"] = "howe", ["proceed"] = "proceed", ["exceed"] = "exceed", ["succeed"] = "succeed",
    };

    /// <summary>Endings of several suffixes, brought to one; the first that fits decides.</summary>
    private static readonly (string Suffix, string To)[] Double =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("bli", "ble"), ("alli", "al"), ("entli", "ent"),
        ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"),
        ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"), ("fulli", "ful"), ("logi", "log"),
    ];

    private static readonly (string Suffix, string To)[] Single =
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")];

    private static readonly string[] Last =
    [
        "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti", "ous", "ive", "ize",
    ];

    /// <param name="word">In lower case.</param>
    public static string Stem(string word)
    {
        if (Irregular.TryGetValue(word, out var stem)) return stem;
        if (word.Length <= 2) return word;

        word = WithoutFinalY(WithoutPastOrGerund(WithoutPlural(word)));
        return WithoutFinalL(WithoutFinalE(WithoutLast(WithoutSingle(WithoutDouble(word)))));
    }

    /// <summary>Step 1a.</summary>
    private static string WithoutPlural(string word)
    {
        if (word.EndsWith("sses", StringComparison.Ordinal)) return word[..^2];
        if (word.EndsWith("ies", StringComparison.Ordinal)) return word.Length == 4 ? word[..^1] : word[..^2];
        return word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1] : word;
    }

    /// <summary>Step 1b.</summary>
    private static string WithoutPastOrGerund(string word)
    {
        if (word.EndsWith("ied", StringComparison.Ordinal)) return word.Length == 4 ? word[..^1] : word[..^2];
        if (word.EndsWith("eed", StringComparison.Ordinal)) return Measure(word[..^3]) > 0 ? word[..^1] : word;

        string stem;
        if (word.EndsWith("ed", StringComparison.Ordinal) && HasVowel(word[..^2])) stem = word[..^2];
        else if (word.EndsWith("ing", StringComparison.Ordinal) && HasVowel(word[..^3])) stem = word[..^3];
        else return word;

        if (stem.EndsWith("at", StringComparison.Ordinal) || stem.EndsWith("bl", StringComparison.Ordinal) || stem.EndsWith("iz", StringComparison.Ordinal)) return stem + "e";
        if (EndsInDoubleConsonant(stem)) return stem[^1] is 'l' or 's' or 'z' ? stem : stem[..^1];
        return Measure(stem) == 1 && EndsInShortSyllable(stem) ? stem + "e" : stem;
    }

    /// <summary>Step 1c.</summary>
    private static string WithoutFinalY(string word) => word.EndsWith('y') && word.Length > 2 && IsConsonant(word, word.Length - 2) ? word[..^1] + "i" : word;

    /// <summary>Step 2; 'alli' leaves 'al', which may be part of a further ending.</summary>
    private static string WithoutDouble(string word)
    {
        foreach (var (suffix, to) in Double)
        {
            if (!word.EndsWith(suffix, StringComparison.Ordinal)) continue;

            // The l of 'logi' counts as part of the stem, so that 'geologi' has one that is long enough.
            var stem = suffix == "logi" ? word[..^3] : word[..^suffix.Length];
            if (Measure(stem) == 0) return word;

            var replaced = word[..^suffix.Length] + to;
            return suffix == "alli" ? WithoutDouble(replaced) : replaced;
        }

        return word;
    }

    /// <summary>Step 3.</summary>
    private static string WithoutSingle(string word)
    {
        foreach (var (suffix, to) in Single)
        {
            if (word.EndsWith(suffix, StringComparison.Ordinal)) return Measure(word[..^suffix.Length]) > 0 ? word[..^suffix.Length] + to : word;
        }

        return word;
    }

    /// <summary>Step 4.</summary>
    private static string WithoutLast(string word)
    {
        foreach (var suffix in Last)
        {
            if (!word.EndsWith(suffix, StringComparison.Ordinal)) continue;

            var stem = word[..^suffix.Length];
            return Measure(stem) > 1 && (suffix != "ion" || stem[^1] is 's' or 't') ? stem : word;
        }

        return word;
    }

    /// <summary>Step 5a.</summary>
    private static string WithoutFinalE(string word)
    {
        if (!word.EndsWith('e')) return word;

        var stem = word[..^1];
        return Measure(stem) > 1 || (Measure(stem) == 1 && !EndsInShortSyllable(stem)) ? stem : word;
    }

    /// <summary>Step 5b.</summary>
    private static string WithoutFinalL(string word) => word.EndsWith("ll", StringComparison.Ordinal) && Measure(word[..^1]) > 1 ? word[..^1] : word;

    private static bool IsConsonant(string word, int at) => word[at] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => at == 0 || !IsConsonant(word, at - 1),
        _ => true,
    };

    /// <summary>How many times a consonant follows a vowel.</summary>
    private static int Measure(string stem)
    {
        var measure = 0;
        for (var at = 1; at < stem.Length; at++)
        {
            if (IsConsonant(stem, at) && !IsConsonant(stem, at - 1)) measure++;
        }

        return measure;
    }

    private static bool HasVowel(string stem) => Enumerable.Range(0, stem.Length).Any(at => !IsConsonant(stem, at));

    private static bool EndsInDoubleConsonant(string word) => word.Length >= 2 && word[^1] == word[^2] && IsConsonant(word, word.Length - 1);

    /// <summary>Consonant, vowel, consonant other than w, x and y; or the whole word is a vowel and a consonant.</summary>
    private static bool EndsInShortSyllable(string word) => word.Length switch
    {
        < 2 => false,
        2 => !IsConsonant(word, 0) && IsConsonant(word, 1),
        var length => IsConsonant(word, length - 3) && !IsConsonant(word, length - 2) && IsConsonant(word, length - 1) && word[^1] is not ('w' or 'x' or 'y'),
    };
}
