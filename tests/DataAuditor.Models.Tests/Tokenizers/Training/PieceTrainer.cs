namespace DataAuditor.Models.Tests.Tokenizers.Training;

/// <summary>
/// A plain trainer of unigram models: the pieces of words that cover most text, with the logarithm of their share as score. Every fourth score is its
/// neighbour's, so that ties are tried too.
/// </summary>
public static class PieceTrainer
{
    private const int LongestPiece = 8;

    public static IReadOnlyList<(string Piece, double Score)> Train(IReadOnlyDictionary<string, int> words, int pieces)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (word, count) in words)
        {
            var runes = word.EnumerateRunes().Select(rune => rune.ToString()).ToArray();
            for (var start = 0; start < runes.Length; start++)
            {
                var piece = "";
                foreach (var rune in runes.Skip(start).Take(LongestPiece))
                {
                    piece += rune;
                    counts[piece] = counts.GetValueOrDefault(piece) + count;
                }
            }
        }

        var kept = counts.Where(piece => piece.Value > 1)
            .OrderByDescending(piece => (long)piece.Value * piece.Key.Length).ThenBy(piece => piece.Key, StringComparer.Ordinal).Take(pieces).ToList();
        var total = kept.Sum(piece => (double)piece.Value);
        return [.. kept.Select((piece, i) => (piece.Key, Math.Log(kept[i % 4 == 3 ? i - 1 : i].Value / total)))];
    }
}
