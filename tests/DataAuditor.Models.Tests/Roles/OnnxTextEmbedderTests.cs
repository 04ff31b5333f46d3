using DataAuditor.Models.OnnxRuntime;
using DataAuditor.Models.Roles;
using DataAuditor.Models.Tests.OnnxRuntime;

namespace DataAuditor.Models.Tests.Roles;

public sealed class OnnxTextEmbedderTests
{
    private static readonly float[] Table = [0, 0, 3, 4, -6, 8, 12, 5];

    [OnnxFact]
    public void Pools_the_vectors_of_a_texts_tokens()
    {
        using var file = new ModelFile(RoleModels.Lookup(Table, 2));

        Assert.Equal([-1f, 4f], Embed(file.Options with { Pooling = Pooling.Mean, Normalize = false }, "1 2")[0]);
        Assert.Equal([3f, 8f], Embed(file.Options with { Pooling = Pooling.Max, Normalize = false }, "1 2")[0]);
        Assert.Equal([-6f, 8f], Embed(file.Options with { Pooling = Pooling.Cls, Normalize = false }, "2 1")[0]);
    }

    [OnnxFact]
    public void Has_length_one_where_asked()
    {
        using var file = new ModelFile(RoleModels.Lookup(Table, 2, OnnxElementType.Int32));

        Assert.Equal([0.6f, 0.8f], Embed(file.Options with { Pooling = Pooling.Cls }, "1")[0]);
        Assert.Contains("zero", Assert.Throws<ModelException>(() => Embed(file.Options, "0")).Message, StringComparison.Ordinal);
    }

    [OnnxFact]
    public void Takes_a_vector_for_the_text_as_it_is()
    {
        using var file = new ModelFile(TinyModels.MeanPooling(Table, 2));

        Assert.Equal([2f, 13f / 3], Embed(file.Options with { Normalize = false, Pooling = Pooling.Max }, "3 2")[0]);
    }

    [OnnxFact]
    public void Gives_each_text_its_own_vector_whatever_texts_are_beside_it()
    {
        using var file = new ModelFile(new TinyTransformer().Model);
        string[] texts = ["3 1 4", "1 5", "9 2 6", "5", "3 1 4", "7 7 7 7 7 7", "", "1 4"];
        var alone = texts.Select(text => Embed(file.Options, text)[0]).ToList();

        Assert.Equal(alone, Embed(file.Options, texts));
        Assert.All(Embed(file.Options with { BatchSize = 3 }, texts).Zip(alone), pair => Assert.All(pair.First.Zip(pair.Second), both => Assert.Equal(both.First, both.Second, 1e-6)));
        Assert.All(alone, vector => Assert.Equal(1, vector.Sum(value => value * value), 1e-5));
    }

    [OnnxFact]
    public void Serves_several_threads()
    {
        using var file = new ModelFile(new TinyTransformer().Model);
        using var model = new OnnxTextEmbedder(file.Options, new NumberEncoder());
        string[] texts = ["3 1 4", "1 5", "9 2 6"];
        var alone = model.Run(texts, CancellationToken.None);

        Assert.All(Enumerable.Range(0, 100).AsParallel().WithDegreeOfParallelism(8).Select(_ => model.Run(texts, CancellationToken.None)).ToList(), vectors => Assert.Equal(alone, vectors));
    }

    [OnnxFact]
    public void Says_what_it_is()
    {
        using var file = new ModelFile(RoleModels.Lookup(Table, 2));
        using var model = new OnnxTextEmbedder(file.Options, new NumberEncoder());

        Assert.Equal("ONNX model model.onnx, mean pooling, unit length", model.Description);
    }

    [OnnxFact]
    public void Ends_when_cancelled()
    {
        using var file = new ModelFile(RoleModels.Lookup(Table, 2));
        using var model = new OnnxTextEmbedder(file.Options, new NumberEncoder());

        Assert.Throws<OperationCanceledException>(() => model.Run(["1"], new CancellationToken(canceled: true)));
    }

    private static IReadOnlyList<float[]> Embed(OnnxModelOptions options, params string[] texts)
    {
        using var model = new OnnxTextEmbedder(options, new NumberEncoder());
        return model.Run(texts, CancellationToken.None);
    }
}
