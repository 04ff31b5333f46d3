using DataAuditor.Models.Lexical;
using DataAuditor.Samples;

namespace DataAuditor.Models.Tests.Lexical;

public sealed class NgramWeightsTests
{
    [Fact]
    public void A_bucket_that_more_documents_have_weighs_less()
    {
        var weights = NgramWeights.Of(["abc", "abc", "abc xyz"]);

        Assert.Equal(1, Weight(weights, "abc"), 0.07);
        Assert.Equal(Math.Log(2) + 1, Weight(weights, "xyz"), 0.07);
        Assert.Equal(Math.Log(4) + 1, weights.Max() / (double)NgramWeights.StepsPerUnit, 0.07);
    }

    /// <summary>They are frozen with the tool: with DATAAUDITOR_ACCEPT=1 this test writes them anew, and all vectors change.</summary>
    [Fact]
    public void The_weights_are_those_of_the_projects_texts_in_many_languages()
    {
        var texts = Path.Combine(Repository.Root, "src", "DataAuditor.Metrics", "Text", "Languages", "Texts");
        var paragraphs = Directory.GetFiles(texts, "*.txt").Order(StringComparer.Ordinal).SelectMany(File.ReadAllLines).Where(line => line.Length > 0).ToList();
        var written = NgramWeights.Write(NgramWeights.Of(paragraphs));
        if (Environment.GetEnvironmentVariable("DATAAUDITOR_ACCEPT") == "1") File.WriteAllText(Path.Combine(Repository.Root, "src", "DataAuditor.Models", "Lexical", "ngram-weights.txt"), written);

        Assert.Equal(written, NgramWeights.Write(NgramWeights.Embedded));
    }

    private static double Weight(byte[] weights, string text)
    {
        var sink = new Largest();
        HashedEmbedder.Scan(text, ref sink);
        return weights[sink.Last] / (double)NgramWeights.StepsPerUnit;
    }

    private struct Largest : INgramSink
    {
        public int Last { get; private set; }

        public void Take(ulong hash) => Last = HashedEmbedder.BucketOf(hash);
    }
}
