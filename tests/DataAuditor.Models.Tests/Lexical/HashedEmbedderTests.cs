using DataAuditor.Models.Lexical;
using DataAuditor.Randomness;

namespace DataAuditor.Models.Tests.Lexical;

public sealed class HashedEmbedderTests
{
    private readonly HashedEmbedder _embedder = new();

    [Theory]
    [InlineData("The cat sat on the mat.")]
    [InlineData("猫がマットの上に座った")]
    [InlineData("a")]
    [InlineData("😀 7")]
    public void Vectors_have_length_one(string text) => Assert.Equal(1, Norm(_embedder.Embed(text)), 1e-6);

    [Theory]
    [InlineData("")]
    [InlineData(" \t.,!")]
    public void A_text_without_a_letter_or_digit_has_the_zero_vector(string text) => Assert.Equal(0, Norm(_embedder.Embed(text)));

    [Fact]
    public void Case_and_what_stands_between_words_are_of_no_matter() =>
        Assert.Equal(_embedder.Embed("the cat, sat"), _embedder.Embed("  The CAT (sat)"));

    [Fact]
    public void Texts_that_share_words_are_nearer_than_texts_that_do_not()
    {
        var one = _embedder.Embed("The delivery arrived two days late and the box was broken.");
        var alike = _embedder.Embed("My delivery was late and the box arrived broken!");
        var other = _embedder.Embed("Photosynthesis turns sunlight into sugar.");

        Assert.True(Cosine(one, alike) > 0.5);
        Assert.True(Cosine(one, other) < 0.2);
        Assert.True(Cosine(one, alike) > Cosine(one, other) + 0.4);
    }

    [Fact]
    public void Common_ngrams_weigh_less_than_rare_ones()
    {
        var common = Cosine(_embedder.Embed("the zebra"), _embedder.Embed("the quark"));
        var rare = Cosine(_embedder.Embed("the zebra"), _embedder.Embed("a zebra"));

        Assert.True(rare > 2 * common);
    }

    [Fact]
    public void Hashes_spread_over_all_dimensions()
    {
        var random = Xoshiro256.Keyed(42, "words");
        var texts = Enumerable.Range(0, 3000).Select(_ => _embedder.Embed(string.Concat(Enumerable.Range(0, 5).Select(_ => (char)('a' + random.NextInt64(26)))))).ToList();

        for (var dimension = 0; dimension < HashedEmbedder.Dimensions; dimension++) Assert.InRange(texts.Count(text => text[dimension] != 0), 20, 300);
    }

    /// <summary>Whoever changes the vectors breaks every baseline of an embedding: a change of this hash is a new version of the embedder.</summary>
    [Fact]
    public void A_vector_has_the_same_bytes_on_every_machine()
    {
        string[] texts = ["The delivery arrived two days late.", "Straße, Ärger und 12 Äpfel", "猫がマットの上に座った", "Быстрая лиса", "😀 emoji 7", "हिन्दी पाठ", ""];
        var bytes = texts.SelectMany(text => _embedder.Embed(text)).SelectMany(BitConverter.GetBytes).ToArray();

        Assert.Equal("4fc2ce115534e39991384211f029c0860ed4b5d2", Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))[..40]);
    }

    private static double Norm(float[] vector) => Math.Sqrt(vector.Sum(value => (double)value * value));

    private static double Cosine(float[] one, float[] other) => one.Zip(other, (left, right) => (double)left * right).Sum();
}
