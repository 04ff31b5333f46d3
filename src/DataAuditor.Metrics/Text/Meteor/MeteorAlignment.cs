using DataAuditor.Metrics.Text.Similarity;

namespace DataAuditor.Metrics.Text.Meteor;

/// <summary>
/// Which words of a text stand for which of a reference: first equal words, of the others those of one stem, then synonyms. Within a stage
/// words are paired from the end of the text with the last that fits, so that the pairs of a word that occurs several times do not cross.
/// </summary>
internal sealed class MeteorAlignment
{
    private readonly List<(int Candidate, int Reference)> _pairs = [];

    private readonly string[] _reference;

    private readonly string[] _candidate;

    private readonly bool[] _isPaired;

    private readonly bool[] _isTaken;

    /// <param name="synonyms">Of a word; null for none.</param>
    public MeteorAlignment(string[] reference, string[] candidate, Func<string, IEnumerable<string>>? synonyms)
    {
        (_reference, _candidate) = (reference, candidate);
        (_isPaired, _isTaken) = (new bool[candidate.Length], new bool[reference.Length]);
        Pair(static word => word, static word => [word]);
        Pair(PorterStemmer.Stem, static word => [PorterStemmer.Stem(word)]);
        if (synonyms is not null) Pair(static word => word, synonyms);
        _pairs.Sort();
    }

    /// <summary>How many words are paired.</summary>
    public int Matches => _pairs.Count;

    /// <summary>Runs of pairs that stand side by side in both texts.</summary>
    public int Chunks => _pairs.Count == 0 ? 0 : 1 + _pairs.Zip(_pairs.Skip(1)).Count(static two => two.Second != (two.First.Candidate + 1, two.First.Reference + 1));

    /// <param name="form">The form of a reference's word.</param>
    /// <param name="forms">The forms that a text's word stands for.</param>
    private void Pair(Func<string, string> form, Func<string, IEnumerable<string>> forms)
    {
        var places = new Dictionary<string, Stack<int>>(StringComparer.Ordinal);
        for (var at = 0; at < _reference.Length; at++)
        {
            if (_isTaken[at]) continue;

            var key = form(_reference[at]);
            if (!places.TryGetValue(key, out var stack)) places.Add(key, stack = new Stack<int>());
            stack.Push(at);
        }

        for (var at = _candidate.Length - 1; at >= 0; at--)
        {
            if (_isPaired[at]) continue;

            var last = forms(_candidate[at]).Select(places.GetValueOrDefault).Where(static stack => stack is { Count: > 0 }).MaxBy(static stack => stack!.Peek());
            if (last is null) continue;

            var place = last.Pop();
            (_isPaired[at], _isTaken[place]) = (true, true);
            _pairs.Add((at, place));
        }
    }
}
