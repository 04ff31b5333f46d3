using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DataAuditor.Models.Lexical;

/// <summary>
/// The vector of a text's character 3- and 4-grams within words: each n-gram, weighted by how rare it is in many languages (inverse document
/// frequency), falls with a sign into one of 384 dimensions; vectors have length 1. Lexical, not semantic: it tells texts by their spelling,
/// so paraphrases are far apart. Needs no model, and gives the same on every machine. A text without a letter or digit has the zero vector.
/// </summary>
/// <remarks>Feature hashing: Weinberger et al. 2009; n-grams with word boundaries: Cavnar and Trenkle 1994.</remarks>
public sealed class HashedEmbedder : IModel<string, float[]>
{
    public const int Dimensions = 384;

    private const ulong Mixing = 0x9E37_79B9_7F4A_7C15;

    private const char Boundary = ' ';

    /// <summary>Lower case of ASCII letters and digits; a boundary for every other ASCII character.</summary>
    private static readonly byte[] FoldedAscii = [.. Enumerable.Range(0, 128).Select(code => (byte)(char.IsAsciiLetterOrDigit((char)code) ? char.ToLowerInvariant((char)code) : Boundary))];

    private readonly byte[] _weights;

    public HashedEmbedder()
        : this(NgramWeights.Embedded)
    {
    }

    /// <param name="weights">By <see cref="BucketOf"/>.</param>
    internal HashedEmbedder(byte[] weights) => _weights = weights;

    public string Description => $"built-in: hashed character n-grams, {Dimensions} dimensions; lexical, not semantic";

    public IReadOnlyList<float[]> Run(IReadOnlyList<string> inputs, CancellationToken cancellation)
    {
        var vectors = new float[inputs.Count][];
        for (var text = 0; text < vectors.Length; text++)
        {
            cancellation.ThrowIfCancellationRequested();
            vectors[text] = Embed(inputs[text]);
        }

        return vectors;
    }

    public float[] Embed(ReadOnlySpan<char> text)
    {
        // Whole numbers: in whatever order n-grams come, the sums are the same.
        Span<int> sums = stackalloc int[Dimensions];
        sums.Clear();
        var sink = new Accumulator(sums, _weights);
        Scan(text, ref sink);

        var squares = 0L;
        foreach (var sum in sums) squares += (long)sum * sum;
        var vector = new float[Dimensions];
        if (squares == 0) return vector;

        var scale = (float)(1 / Math.Sqrt(squares));
        for (var dimension = 0; dimension < Dimensions; dimension += Vector256<int>.Count)
        {
            (Vector256.ConvertToSingle(Vector256.Create<int>(sums[dimension..])) * scale).CopyTo(vector, dimension);
        }

        return vector;
    }

    /// <summary>The weights' place of an n-gram's hash.</summary>
    internal static int BucketOf(ulong hash) => (int)(hash >> (64 - NgramWeights.BucketBits));

    /// <summary>Hands every n-gram's hash to the sink.</summary>
    internal static void Scan<TSink>(ReadOnlySpan<char> text, ref TSink sink)
        where TSink : struct, INgramSink, allows ref struct
    {
        // The last four characters, sixteen bits each.
        ulong window = Boundary;
        var length = 1;
        foreach (var character in text)
        {
            var folded = Fold(character);
            if (folded == Boundary && (window & 0xFFFF) == Boundary) continue;

            window = (window << 16) | folded;
            length = Math.Min(length + 1, 4);
            if (length >= 3) sink.Take(Hash(window & 0xFFFF_FFFF_FFFF));
            if (length == 4) sink.Take(Hash(window));
            if (folded == Boundary) (window, length) = (Boundary, 1);
        }

        if ((window & 0xFFFF) == Boundary) return;

        window = (window << 16) | Boundary;
        if (length >= 2) sink.Take(Hash(window & 0xFFFF_FFFF_FFFF));
        if (length >= 3) sink.Take(Hash(window));
    }

    /// <summary>Lower case; whatever is no letter, digit, mark or half of a surrogate pair is a boundary of words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Fold(char character) => character < FoldedAscii.Length ? FoldedAscii[character] : FoldOther(character);

    private static ulong FoldOther(char character) => char.IsLetterOrDigit(character) || char.IsSurrogate(character)
        || char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            ? char.ToLowerInvariant(character)
            : Boundary;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Hash(ulong ngram)
    {
        var mixed = ngram * Mixing;
        return (mixed ^ (mixed >> 32)) * Mixing;
    }

    private readonly ref struct Accumulator(Span<int> sums, ReadOnlySpan<byte> weights) : INgramSink
    {
        private readonly Span<int> _sums = sums;

        private readonly ReadOnlySpan<byte> _weights = weights;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Take(ulong hash)
        {
            // Bits that the bucket does not use: the dimension by multiplication, the sign by the lowest.
            var dimension = (int)((((hash >> 8) & 0xFFFF_FFFF) * Dimensions) >> 32);
            var sign = -(int)(hash & 1);
            _sums[dimension] += (_weights[BucketOf(hash)] ^ sign) - sign;
        }
    }
}
