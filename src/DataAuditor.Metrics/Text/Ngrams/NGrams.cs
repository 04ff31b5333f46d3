namespace DataAuditor.Metrics.Text.Ngrams;

/// <summary>The n-grams of one text, as fingerprints, in their order.</summary>
internal readonly ref struct NGrams(ReadOnlySpan<UInt128> tokens, int n)
{
    private readonly ReadOnlySpan<UInt128> _tokens = tokens;

    public int Count => Math.Max(0, _tokens.Length - n + 1);

    public UInt128 this[int position]
    {
        get
        {
            var window = _tokens.Slice(position, n);
            var fingerprint = window[0];
            foreach (var token in window[1..]) fingerprint = Fingerprint.Join(fingerprint, token);
            return fingerprint;
        }
    }
}
