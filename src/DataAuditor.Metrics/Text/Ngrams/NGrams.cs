using System.Runtime.CompilerServices;

namespace DataAuditor.Metrics.Text.Ngrams;

/// <summary>The n-grams of one text, as fingerprints, in their order.</summary>
internal readonly ref struct NGrams(ReadOnlySpan<UInt128> tokens, int n)
{
    private readonly ReadOnlySpan<UInt128> _tokens = tokens;

    public int Count => Math.Max(0, _tokens.Length - n + 1);

    public UInt128 this[int position]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var window = _tokens.Slice(position, n);
            var fingerprint = window[0];
            foreach (var token in window[1..]) fingerprint = Fingerprint.Join(fingerprint, token);
            return fingerprint;
        }
    }

    /// <summary>Each n-gram by half of its fingerprint, where 64 bits tell them apart well enough.</summary>
    /// <remarks>Compiled at once: texts come by the hundred thousand before a first, slow version would give way.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ulong[] Keys()
    {
        var keys = new ulong[Count];
        for (var position = 0; position < keys.Length; position++) keys[position] = (ulong)this[position];
        return keys;
    }
}
