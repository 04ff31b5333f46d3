namespace DataAuditor.Metrics.Text.Languages;

/// <summary>
/// Which of the languages of one script a text is in, by its letter sequences: naive Bayes over the sequences of one to four letters (word ends
/// included), counted in a text that was written for this purpose in each language.
/// </summary>
/// <remarks>Cavnar and Trenkle 1994, N-Gram-Based Text Categorization; the additive smoothing is Lidstone's.</remarks>
internal sealed class LanguageProfiles
{
    private const int Longest = 4;
    private const double Smoothing = 0.2;

    /// <summary>A word that comes again in a text of one page is a common one: mostly articles, pronouns, prepositions.</summary>
    private const int CommonCount = 2;

    private readonly string[] _languages;

    /// <summary>What each sequence that a text has adds to a language's score, over what an absent one does.</summary>
    private readonly Dictionary<ulong, (int Language, double Gain)[]> _gains;

    private readonly HashSet<string>[] _commonWords;

    /// <summary>By length and language: the logarithm of the share that smoothing leaves to a sequence which its text lacks.</summary>
    private readonly double[][] _absent;

    /// <param name="texts">The text of each language, by its code.</param>
    public LanguageProfiles(IReadOnlyList<(string Language, string Text)> texts)
    {
        _languages = [.. texts.Select(text => text.Language)];
        _commonWords = new HashSet<string>[texts.Count];
        var totals = new double[Longest + 1, texts.Count];
        var kinds = new int[Longest + 1];
        var counts = new Dictionary<ulong, List<(int Language, int Count)>>();
        for (var language = 0; language < texts.Count; language++)
        {
            var words = LanguageWords.Of(texts[language].Text, int.MaxValue).ToList();
            _commonWords[language] = [.. words.CountBy(word => word).Where(word => word.Value >= CommonCount).Select(word => word.Key)];
            foreach (var (sequence, length) in words.SelectMany(SequencesOf))
            {
                totals[length, language]++;
                if (Count(counts, sequence, language)) kinds[length]++;
            }
        }

        _gains = counts.ToDictionary(sequence => sequence.Key, sequence => sequence.Value.Select(own => (own.Language, Math.Log((own.Count + Smoothing) / Smoothing))).ToArray());
        _absent = [.. Enumerable.Range(0, Longest + 1).Select(length => (double[])
            [.. Enumerable.Range(0, texts.Count).Select(language => Math.Log(Smoothing / (totals[length, language] + (Smoothing * kinds[length]))))])];
    }

    /// <summary>The likeliest language, and whether any of the words is a common one of it.</summary>
    public (string Language, bool HasCommonWord) Likeliest(IReadOnlyList<string> words)
    {
        var scores = new double[_languages.Length];
        var known = new int[Longest + 1];
        foreach (var (sequence, length) in words.SelectMany(SequencesOf))
        {
            // What no language's text has tells nothing about any.
            if (!_gains.TryGetValue(sequence, out var gains)) continue;

            known[length]++;
            foreach (var (language, gain) in gains) scores[language] += gain;
        }

        for (var language = 0; language < scores.Length; language++)
        {
            for (var length = 1; length <= Longest; length++) scores[language] += known[length] * _absent[length][language];
        }

        var best = Array.IndexOf(scores, scores.Max());
        return (_languages[best], words.Any(_commonWords[best].Contains));
    }

    /// <summary>Counts a sequence in a language, whose turn it is; true when no language had it before.</summary>
    private static bool Count(Dictionary<ulong, List<(int Language, int Count)>> counts, ulong sequence, int language)
    {
        if (!counts.TryGetValue(sequence, out var own))
        {
            counts[sequence] = [(language, 1)];
            return true;
        }

        if (own[^1].Language == language) own[^1] = (language, own[^1].Count + 1);
        else own.Add((language, 1));
        return false;
    }

    /// <summary>The letter sequences of a word between blanks, four letters of sixteen bits in a number.</summary>
    private static IEnumerable<(ulong Sequence, int Length)> SequencesOf(string word)
    {
        var spaced = $" {word} ";
        for (var start = 0; start < spaced.Length; start++)
        {
            var sequence = 0UL;
            for (var length = 1; length <= Longest && start + length <= spaced.Length; length++)
            {
                sequence = (sequence << 16) | spaced[start + length - 1];
                if (sequence != ' ') yield return (sequence, length);
            }
        }
    }
}
