using DataAuditor.Metrics.Log.Fidelity;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Tests.Log.Fidelity;

public sealed class SemanticSimilarityTests
{
    [Fact]
    public void Is_the_mean_cosine_of_embeddings()
    {
        var score = Run.Score(new SemanticSimilarity(), Record([2, 0], [1, 0]), Record([0, 1], [1, 0]), Record([-1, 0], [3, 0]), Record([0, 0], [1, 0]));

        Assert.Equal(0, score.Value, 12);
        Assert.Equal([2L, 1, 3], score.Evidence.Select(exhibit => exhibit.Record));
    }

    [Fact]
    public void Leaves_out_gold_lines_without_a_direction()
    {
        var score = Run.Score(new SemanticSimilarity(), Record([1, 0], [1, 0]), Record([1, 0], [0, 0]));

        Assert.Equal(1, score.Value, 12);
        Assert.Equal(["1 record has a gold embedding without a direction and is left out"], score.Notes);
        Assert.Equal("no gold embedding has a direction", Run.Reason(new SemanticSimilarity(), Record([1, 0], [0, 0])));
    }

    [Fact]
    public void Asks_a_model_where_a_record_has_no_embedding()
    {
        var models = new FakeModels().With(ModelRoles.TextEmbedder, text => [text.Length, 1f]);
        string[] records = [Run.Record(("line", "aa"), ("gold_line", "bb")), Run.Record(("line", "a"), ("gold_embedding", new[] { 1, -1 }))];

        Assert.Equal(0.5, Run.Score(new SemanticSimilarity(), new Run.Records(records) { Models = models }).Value, 12);
        Assert.Equal("no record has the field 'embedding', and no model is configured for the role 'text-embedder'", Run.Reason(new SemanticSimilarity(), records[0]));
    }

    [Fact]
    public void Refuses_embeddings_of_two_models() =>
        Assert.Equal(
            "record 0: the embedding has 1 numbers, and that of the gold line 2: they are of two models",
            Assert.Throws<AuditException>(() => Run.On(new SemanticSimilarity(), Record([1], [1, 0]))).Message);

    private static string Record(double[] given, double[] gold) => Run.Record(("embedding", given), ("gold_embedding", gold));
}
