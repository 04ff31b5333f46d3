namespace DataAuditor.Models.Tokenizers.Subwords;

/// <summary>
/// WordPiece: the longest token at each place, from left to right; a word with a place where none fits is unknown as a whole.
/// Source: Wu et al. 2016, Google's Neural Machine Translation System.
/// </summary>
internal sealed class WordPiece : SubwordModel
{
    private readonly TokenTrie _trie = new();
    private readonly int? _continuation;
    private readonly int _unknown;
    private readonly int _longestWord;

    /// <param name="unknown">The id of the token for unknown words.</param>
    /// <param name="prefix">What a token starts with that does not start a word.</param>
    /// <param name="longestWord">A word of more characters is unknown.</param>
    public WordPiece(Vocabulary vocabulary, int unknown, string prefix, int longestWord)
        : base(vocabulary)
    {
        foreach (var (token, id) in vocabulary.Ids) _trie.Add(token, id);
        (_continuation, _unknown, _longestWord) = (_trie.After(prefix), unknown, longestWord);
    }

    public override void Tokenize(ReadOnlySpan<char> word, List<WordToken> tokens)
    {
        var before = tokens.Count;
        var start = 0;
        while (start < word.Length && !IsTooLong(word))
        {
            var node = start == 0 ? TokenTrie.Root : _continuation;
            if (node is not { } from || _trie.Longest(from, word[start..]) is not var (id, length)) break;

            tokens.Add(new WordToken(id, start, start + length));
            start += length;
        }

        if (start == word.Length) return;

        tokens.RemoveRange(before, tokens.Count - before);
        tokens.Add(new WordToken(_unknown, 0, word.Length));
    }

    private bool IsTooLong(ReadOnlySpan<char> word)
    {
        if (word.Length <= _longestWord) return false;

        var characters = 0;
        foreach (var unit in word) characters += char.IsLowSurrogate(unit) ? 0 : 1;
        return characters > _longestWord;
    }
}
