using DataAuditor.Models.OnnxRuntime;

namespace DataAuditor.Models.Tests.OnnxRuntime;

/// <summary>A whole network, held to a forward pass that shares no code with the runtime.</summary>
public sealed class TransformerTests
{
    private static readonly TinyTransformer Transformer = new();

    private static readonly TransformerReference Reference = new(Transformer.Weights);

    private static readonly long[][] Texts = [[3, 1, 4, 1, 5, 9, 2], [6, 5, 35], [49], [0, 0, 0, 0, 0]];

    [OnnxFact]
    public void Equals_a_forward_pass_in_plain_loops()
    {
        using var session = new OnnxSession(Transformer.Model);

        Assert.All(Texts, text => Near(Reference.Encode(text), Encode(session, [text])[0]));
    }

    [OnnxFact]
    public void Does_not_see_the_padding_of_a_batch()
    {
        using var session = new OnnxSession(Transformer.Model);
        var batch = Encode(session, Texts);

        Assert.All(Texts.Select((text, row) => (text, row)), pair => Near(Reference.Encode(pair.text), batch[pair.row][..(pair.text.Length * TinyTransformer.Width)]));
    }

    [OnnxFact]
    public void Yields_the_same_bytes_at_any_number_of_threads_and_any_optimisation_gives_the_same_numbers()
    {
        using var one = new OnnxSession(Transformer.Model);
        using var many = new OnnxSession(Transformer.Model, new OnnxSessionOptions { IntraOpThreads = 4, InterOpThreads = 3 });
        using var plain = new OnnxSession(Transformer.Model, new OnnxSessionOptions { Optimization = OnnxOptimization.None });

        Assert.Equal(Encode(one, Texts), Encode(many, Texts));
        Near(Reference.Encode(Texts[0]), Encode(plain, [Texts[0]])[0]);
    }

    [OnnxFact]
    public void Yields_the_same_bytes_to_threads_that_share_a_session()
    {
        using var session = new OnnxSession(Transformer.Model);
        var alone = Encode(session, Texts);

        var together = Enumerable.Range(0, 400).AsParallel().WithDegreeOfParallelism(8).Select(_ => Encode(session, Texts)).ToList();

        Assert.All(together, result => Assert.Equal(alone, result));
    }

    private static float[][] Encode(OnnxSession session, long[][] texts)
    {
        var tokens = texts.Max(text => text.Length);
        long[] ids = [.. texts.SelectMany(text => text.Concat(new long[tokens - text.Length]))];
        long[] mask = [.. texts.SelectMany(text => Enumerable.Range(0, tokens).Select(at => at < text.Length ? 1L : 0L))];
        using var input = OnnxTensor.Create<long>(ids, texts.Length, tokens);
        using var attention = OnnxTensor.Create<long>(mask, texts.Length, tokens);
        using var outputs = session.Run([new("input_ids", input), new("attention_mask", attention)]);

        Assert.Equal([texts.Length, tokens, TinyTransformer.Width], outputs[0].Shape.ToArray());
        return [.. outputs[0].Values<float>().ToArray().Chunk(tokens * TinyTransformer.Width)];
    }

    private static void Near(double[][] expected, float[] actual)
    {
        double[] flat = [.. expected.SelectMany(row => row)];
        Assert.Equal(flat.Length, actual.Length);
        Assert.All(flat.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-5));
    }
}
