namespace DataAuditor.Models.Tokenizers.Subwords;

/// <summary>Tokens and their ids, those that were added to the model's included.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly Dictionary<int, string> _tokens = [];

    public Vocabulary(IEnumerable<KeyValuePair<string, int>> tokens)
    {
        _lookup = _ids.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (token, id) in tokens)
        {
            _ids[token] = id;
            _tokens[id] = token;
        }
    }

    public int Count => _tokens.Count;

    public IEnumerable<KeyValuePair<string, int>> Ids => _ids;

    public int? IdOf(ReadOnlySpan<char> token) => _lookup.TryGetValue(token, out var id) ? id : null;

    public bool Has(int id) => _tokens.ContainsKey(id);

    /// <summary>The token of an id, which must be one of the vocabulary's.</summary>
    public string TokenOf(int id) => _tokens[id];
}
