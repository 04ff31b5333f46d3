namespace DataAuditor.Models.Tokenizers.Subwords;

/// <summary>The tokens of words seen before: some ten thousand words are most of any text. For one thread at a time.</summary>
internal sealed class WordCache(SubwordModel model)
{
    private const int MostWords = 1 << 17;
    private const int LongestWord = 64;
    private readonly Dictionary<string, WordToken[]>.AlternateLookup<ReadOnlySpan<char>> _words =
        new Dictionary<string, WordToken[]>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly List<WordToken> _tokens = [];

    /// <summary>The tokens of a word; valid until the next call.</summary>
    public ReadOnlySpan<WordToken> Tokenize(ReadOnlySpan<char> word)
    {
        if (word.Length <= LongestWord && _words.TryGetValue(word, out var known)) return known;

        _tokens.Clear();
        model.Tokenize(word, _tokens);
        if (word.Length <= LongestWord)
        {
            if (_words.Dictionary.Count == MostWords) _words.Dictionary.Clear();
            _words[word] = [.. _tokens];
        }

        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_tokens);
    }
}
