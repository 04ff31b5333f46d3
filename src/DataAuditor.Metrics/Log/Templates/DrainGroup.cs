namespace DataAuditor.Metrics.Log.Templates;

/// <summary>Messages of one length that Drain takes for one template.</summary>
internal sealed class DrainGroup
{
    private readonly string[] _tokens;

    public DrainGroup(int number, MessageTokens first)
    {
        Number = number;
        _tokens = new string[first.Count];
        for (var place = 0; place < _tokens.Length; place++) _tokens[place] = TextOf(first[place]);
    }

    public int Number { get; }

    /// <summary>What all its messages have in their places, and <c>&lt;*&gt;</c> where they differ.</summary>
    public IReadOnlyList<string> Tokens => _tokens;

    /// <summary>How many tokens of a message are those of the template in the same places, and how many wildcards the template has.</summary>
    /// <param name="counted">Whether a wildcard of both counts. A message that is the template, wildcards and all, is alike in every place anyway.</param>
    public (int Alike, int Wildcards) Compare(MessageTokens tokens, WildcardMatch counted)
    {
        var (alike, masked, wildcards) = (0, 0, 0);
        for (var place = 0; place < _tokens.Length; place++)
        {
            var isWildcard = ReferenceEquals(_tokens[place], MaskScanner.Wildcard);
            if (isWildcard) wildcards++;
            if (!tokens[place].SequenceEqual(_tokens[place])) continue;

            if (isWildcard) masked++;
            else alike++;
        }

        return (counted is WildcardMatch.Count || alike + masked == _tokens.Length ? alike + masked : alike, wildcards);
    }

    /// <summary>Takes in a message: the template keeps what it has in common with it.</summary>
    public void Generalize(MessageTokens tokens)
    {
        for (var place = 0; place < _tokens.Length; place++)
        {
            if (!ReferenceEquals(_tokens[place], MaskScanner.Wildcard) && !tokens[place].SequenceEqual(_tokens[place])) _tokens[place] = MaskScanner.Wildcard;
        }
    }

    private static string TextOf(ReadOnlySpan<char> token) => token.SequenceEqual(MaskScanner.Wildcard) ? MaskScanner.Wildcard : token.ToString();
}
