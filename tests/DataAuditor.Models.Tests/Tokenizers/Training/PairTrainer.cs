namespace DataAuditor.Models.Tests.Tokenizers.Training;

/// <summary>A plain trainer of byte-pair encoding: merges the most frequent pair again and again; of equal ones the first in ordinal order.</summary>
public sealed class PairTrainer
{
    private readonly List<(string Left, string Right)> _merges = [];
    private readonly SortedSet<string> _alphabet = new(StringComparer.Ordinal);
    private readonly string _prefix;

    /// <param name="prefix">What tokens start with that do not start a word.</param>
    public PairTrainer(IReadOnlyDictionary<string, int> words, int merges, string prefix = "")
    {
        _prefix = prefix;
        var split = words.Select(word => (Tokens: Characters(word.Key), Count: word.Value)).ToList();
        foreach (var token in split.SelectMany(word => word.Tokens)) _alphabet.Add(token);
        while (_merges.Count < merges && MostFrequent(split) is { } pair)
        {
            _merges.Add(pair);
            foreach (var (tokens, _) in split) Merge(tokens, pair);
        }
    }

    public IReadOnlyList<(string Left, string Right)> Merges => _merges;

    public IEnumerable<string> Tokens => _alphabet.Concat(_merges.Select(pair => Merged(pair))).Distinct(StringComparer.Ordinal);

    private List<string> Characters(string word) => [.. word.EnumerateRunes().Select((rune, index) => (index == 0 ? "" : _prefix) + rune)];

    private string Merged((string Left, string Right) pair) => pair.Left + pair.Right[_prefix.Length..];

    private static (string, string)? MostFrequent(List<(List<string> Tokens, int Count)> words)
    {
        var counts = new Dictionary<(string, string), int>();
        foreach (var (tokens, count) in words)
        {
            foreach (var pair in tokens.Zip(tokens.Skip(1))) counts[pair] = counts.GetValueOrDefault(pair) + count;
        }

        var best = counts.Where(pair => pair.Value > 1).OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key.Item1, StringComparer.Ordinal).ThenBy(pair => pair.Key.Item2, StringComparer.Ordinal).Take(1).ToList();
        return best.Count == 0 ? null : best[0].Key;
    }

    private void Merge(List<string> tokens, (string Left, string Right) pair)
    {
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (tokens[i] != pair.Left || tokens[i + 1] != pair.Right) continue;

            tokens[i] = Merged(pair);
            tokens.RemoveAt(i + 1);
        }
    }
}
