using DataAuditor.Metrics.Text.Ngrams;

namespace DataAuditor.Metrics.Tests.Text.Ngrams;

public sealed class FingerprintTests
{
    [Fact]
    public void Tells_apart_what_differs_in_one_character()
    {
        string[] tokens = ["", "a", "b", "aa", "ab", "ba", "\0", "\0\0", "abcd", "abcde", "bcdea", "abcdabcd", "abcdabcda", "Abcdabcd", "abcdabcD", new('a', 50), new('a', 51)];

        Assert.Equal(tokens.Length, tokens.Select(token => Fingerprint.Of(token)).Distinct().Count());
    }

    [Fact]
    public void Depends_on_the_order_of_what_is_joined()
    {
        var (a, b) = (Fingerprint.Of("a"), Fingerprint.Of("b"));

        Assert.Equal(4, new HashSet<UInt128> { Fingerprint.Join(a, b), Fingerprint.Join(b, a), Fingerprint.Join(a, a), Fingerprint.Join(b, b) }.Count);
    }

    [Fact]
    public void Is_the_same_on_every_machine() =>
        Assert.Equal(Pinned, Fingerprint.Join(Fingerprint.Of("word"), Fingerprint.Of("boundaries")).ToString("x32", null));

    /// <summary>Tables are addressed by single bits: each must be as good as a coin.</summary>
    [Fact]
    public void Sets_every_bit_of_similar_tokens_as_often_as_not()
    {
        const int Count = 20_000;
        var fingerprints = Enumerable.Range(0, Count).Select(number => Fingerprint.Of($"w{number}")).ToList();
        fingerprints.AddRange(fingerprints.ToList().Select(fingerprint => Fingerprint.Join(fingerprints[0], fingerprint)));
        for (var bit = 0; bit < 128; bit++)
        {
            Assert.InRange(fingerprints.Count(fingerprint => !UInt128.IsEvenInteger(fingerprint >> bit)), Count * 0.96, Count * 1.04);
        }

        Assert.Equal(64, fingerprints.Zip(fingerprints.Skip(1), (left, right) => (double)(int)UInt128.PopCount(left ^ right)).Average(), 0.5);
    }

    private const string Pinned = "42a2284476feb4fe9b1994ba2bf39ad4";
}
