using DataAuditor.Metrics.Agent.Fidelity;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Tests.Agent.Fidelity;

public sealed class SemanticFidelityTests
{
    [Fact]
    public void Is_the_mean_cosine_of_prompt_and_outcome() => Assert.Equal(0.5, Run.Score(new SemanticFidelity(), Record([1, 0], [2, 0]), Record([1, 0], [0, 1])).Value, 1e-12);

    [Fact]
    public void Asks_the_models_of_both()
    {
        var models = new FakeModels().With(ModelRoles.ClipImage, static _ => [3, 4]).With(ModelRoles.ClipText, static prompt => [prompt.Length, 0]);
        Assert.Equal(0.6, Run.Score(new SemanticFidelity(), new Run.Records([Run.Record(("image", "drawn/1"), ("prompt", "A car."))]) { Models = models, Media = new FakeMedia() }).Value, 1e-12);
    }

    [Fact]
    public void Faults_embeddings_of_two_models() => Assert.Throws<AuditException>(() => Run.On(new SemanticFidelity(), Record([1, 0], [2, 0, 1])));

    internal static string Record(double[] image, double[] prompt) => Run.Record(("image_embedding", image), ("prompt_embedding", prompt));
}
