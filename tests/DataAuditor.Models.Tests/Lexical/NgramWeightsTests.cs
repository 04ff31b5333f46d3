using DataAuditor.Models.Lexical;

namespace DataAuditor.Models.Tests.Lexical;

public sealed class NgramWeightsTests
{
    [Fact]
    public void A_bucket_that_more_documents_have_weighs_less()
    {
        var weights = NgramWeights.Of(["abc", "abc", "abc xyz"]);

        Assert.Equal(1, Weight(weights, "abc"), 0.07);
        Assert.Equal(Math.Log(2) + 1, Weight(weights, "xyz"), 0.07);
        Assert.Equal(Math.Log(4) + 1, weights.Max(), 0.07);
    }

    private static double Weight(float[] weights, string text)
    {
        var sink = new Largest();
        HashedEmbedder.Scan(text, ref sink);
        return weights[sink.Last];
    }

    private struct Largest : INgramSink
    {
        public int Last { get; private set; }

        public void Take(ulong hash) => Last = HashedEmbedder.BucketOf(hash);
    }
}
