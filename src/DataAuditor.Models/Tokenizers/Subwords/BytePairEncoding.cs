namespace DataAuditor.Models.Tokenizers.Subwords;

/// <summary>
/// Byte-pair encoding: a word starts as its characters, and the pair that was learned first is merged until no learned pair is left.
/// Source: Sennrich et al. 2016, Neural Machine Translation of Rare Words with Subword Units.
/// </summary>
internal sealed class BytePairEncoding : SubwordModel
{
    private readonly BytePairOptions _options;
    private readonly MergeTable _merges;
    private readonly ByteTokens? _bytes;

    public BytePairEncoding(Vocabulary vocabulary, MergeTable merges, BytePairOptions options)
        : base(vocabulary)
    {
        (_merges, _options) = (merges, options);
        _bytes = options.ByteFallback ? new ByteTokens(vocabulary) : null;
    }

    public override void Tokenize(ReadOnlySpan<char> word, List<WordToken> tokens)
    {
        if (_options.IgnoreMerges && Vocabulary.IdOf(word) is { } whole)
        {
            tokens.Add(new WordToken(whole, 0, word.Length));
            return;
        }

        var start = tokens.Count;
        AddCharacters(word, tokens);
        if (tokens.Count - start > 1) MergedWord.Merge(_merges, tokens, start);
    }

    private void AddCharacters(ReadOnlySpan<char> word, List<WordToken> tokens)
    {
        WordToken? unknown = null;
        var spelled = new List<int>();
        for (var start = 0; start < word.Length;)
        {
            var end = start + Unicode.Characters.Length(word, start);
            if (IdOf(word, start, end) is { } id)
            {
                Flush(ref unknown, tokens);
                tokens.Add(new WordToken(id, start, end));
            }
            else if (_bytes is not null && TrySpell(word, start, end, spelled))
            {
                // The reference puts an unknown character behind the bytes that follow it; so do we, for the ids to be the same.
                foreach (var value in spelled) tokens.Add(new WordToken(value, start, end));
            }
            else if (_options.Unknown is { } unknownId)
            {
                if (_options.FuseUnknown && unknown is { } open)
                {
                    unknown = open with { End = end };
                }
                else
                {
                    Flush(ref unknown, tokens);
                    unknown = new WordToken(unknownId, start, end);
                }
            }

            start = end;
        }

        Flush(ref unknown, tokens);
    }

    private static void Flush(ref WordToken? unknown, List<WordToken> tokens)
    {
        if (unknown is { } open) tokens.Add(open);
        unknown = null;
    }

    private int? IdOf(ReadOnlySpan<char> word, int start, int end)
    {
        var prefix = start > 0 ? _options.Prefix : "";
        var suffix = end == word.Length ? _options.Suffix : "";
        return prefix.Length + suffix.Length == 0
            ? Vocabulary.IdOf(word[start..end])
            : Vocabulary.IdOf(string.Concat(prefix, word[start..end], suffix));
    }

    private bool TrySpell(ReadOnlySpan<char> word, int start, int end, List<int> spelled)
    {
        spelled.Clear();
        var prefix = start > 0 ? _options.Prefix : "";
        var suffix = end == word.Length ? _options.Suffix : "";
        return _bytes!.TryAdd(string.Concat(prefix, word[start..end], suffix), spelled);
    }
}
