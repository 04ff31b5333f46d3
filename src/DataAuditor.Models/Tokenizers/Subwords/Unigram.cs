namespace DataAuditor.Models.Tokenizers.Subwords;

/// <summary>
/// The unigram language model: of all ways to cut a word into tokens, the most probable one.
/// Source: Kudo 2018, Subword Regularization.
/// </summary>
internal sealed class Unigram : SubwordModel
{
    /// <summary>How much less probable an unknown character is than the least probable token, in natural logarithms.</summary>
    private const double UnknownPenalty = 10;
    private readonly TokenTrie _trie = new();
    private readonly double[] _scores;
    private readonly int? _unknown;
    private readonly double _unknownScore;
    private readonly ByteTokens? _bytes;

    /// <param name="scores">The logarithm of each token's probability, by id.</param>
    /// <param name="unknown">The id of the token for unknown characters.</param>
    public Unigram(Vocabulary vocabulary, double[] scores, int? unknown, bool byteFallback)
        : base(vocabulary)
    {
        foreach (var (token, id) in vocabulary.Ids)
        {
            if (token.Length > 0) _trie.Add(token, id);
        }

        (_scores, _unknown, _unknownScore) = (scores, unknown, scores.Min() - UnknownPenalty);
        _bytes = byteFallback ? new ByteTokens(vocabulary) : null;
    }

    public override void Tokenize(ReadOnlySpan<char> word, List<WordToken> tokens)
    {
        var best = BestEnds(word);
        var before = tokens.Count;
        var unknownEnd = 0;
        for (var end = word.Length; end > 0; end = best[end].Start)
        {
            var (start, id) = (best[end].Start, best[end].Id);
            if (id != _unknown)
            {
                tokens.Add(new WordToken(id, start, end));
                continue;
            }

            // Unknown characters side by side are one token.
            if (unknownEnd == 0) unknownEnd = end;
            if (start > 0 && best[start].Id == _unknown) continue;

            AddUnknown(word, start, unknownEnd, tokens);
            unknownEnd = 0;
        }

        tokens.Reverse(before, tokens.Count - before);
    }

    /// <summary>For each place in the word, the last token of the most probable way there.</summary>
    private Best[] BestEnds(ReadOnlySpan<char> word)
    {
        var best = new Best[word.Length + 1];
        Array.Fill(best, new Best(0, -1, 0));
        best[0] = new Best(0, 0, 0);
        for (var start = 0; start < word.Length; start += Unicode.Characters.Length(word, start))
        {
            var length = Unicode.Characters.Length(word, start);
            var score = best[start].Score;
            var hasSingle = false;
            var node = TokenTrie.Root;
            for (var end = start; end < word.Length && _trie.Next(node, word[end]) is { } next;)
            {
                end++;
                node = next;
                if (_trie.TokenAt(node) is not { } id) continue;

                best[end].Offer(score + _scores[id], start, id);
                hasSingle |= end - start == length;
            }

            if (!hasSingle) best[start + length].Offer(score + _unknownScore, start, Unknown());
        }

        return best;
    }

    /// <summary>Adds tokens in reverse, as the word is read from its end.</summary>
    private void AddUnknown(ReadOnlySpan<char> word, int start, int end, List<WordToken> tokens)
    {
        var text = word[start..end];
        if (Vocabulary.IdOf(text) is { } known)
        {
            tokens.Add(new WordToken(known, start, end));
            return;
        }

        var spelled = new List<int>();
        if (_bytes is null || !_bytes.TryAdd(text, spelled))
        {
            tokens.Add(new WordToken(Unknown(), start, end, IsSurface: true));
            return;
        }

        for (var i = spelled.Count - 1; i >= 0; i--) tokens.Add(new WordToken(spelled[i], start, end));
    }

    private int Unknown() => _unknown ?? throw new AuditException(
        DiagnosticCode.ModelFile, "A text has a character that the Unigram vocabulary lacks, and the tokenizer names no token for unknown characters ('unk_id').");

    private record struct Best(double Score, int Start, int Id)
    {
        /// <summary>Takes a way that is more probable; of equal ones the first stays.</summary>
        public void Offer(double score, int start, int id)
        {
            if (Start < 0 || score > Score) this = new Best(score, start, id);
        }
    }
}
