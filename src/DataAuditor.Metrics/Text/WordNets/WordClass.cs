namespace DataAuditor.Metrics.Text.WordNets;

/// <summary>The words of one class, such as nouns.</summary>
/// <param name="index">The sets that each lemma is in.</param>
/// <param name="sets">The words of each set.</param>
/// <param name="exceptions">The lemmas of irregular forms.</param>
internal sealed class WordClass(Morphology rules, IReadOnlyDictionary<string, int[]> index, IReadOnlyDictionary<int, string[]> sets, IReadOnlyDictionary<string, string[]> exceptions)
{
    /// <summary>Single words of all sets that the word, or a lemma of it, is in.</summary>
    public IEnumerable<string> SynonymsOf(string word) =>
        from lemma in LemmasOf(word)
        from offset in index[lemma]
        from synonym in sets.GetValueOrDefault(offset) ?? []
        where !synonym.Contains('_', StringComparison.Ordinal)
        select synonym;

    /// <summary>WordNet's own way to the lemma (morphy(7WN)): the irregular forms, else endings exchanged until a lemma is found.</summary>
    private IEnumerable<string> LemmasOf(string word)
    {
        if (exceptions.TryGetValue(word, out var lemmas)) return Known(lemmas.Prepend(word));

        IReadOnlyList<string> forms = [.. rules.BaseFormsOf(word)];
        var found = Known(forms.Prepend(word));
        while (found.Count == 0 && forms.Count > 0)
        {
            forms = [.. forms.SelectMany(rules.BaseFormsOf)];
            found = Known(forms);
        }

        return found;
    }

    private List<string> Known(IEnumerable<string> forms) => [.. forms.Where(index.ContainsKey).Distinct(StringComparer.Ordinal)];
}
