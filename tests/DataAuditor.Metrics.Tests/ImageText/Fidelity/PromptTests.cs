using DataAuditor.Metrics.ImageText.Fidelity;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Tests.ImageText.Fidelity;

public sealed class PromptTests
{
    [Fact]
    public void Is_the_mean_cosine_of_image_and_prompt() => Assert.Equal(0.5, Run.Score(new Prompt(), Record([1, 0], [2, 0]), Record([1, 0], [0, 1])).Value, 1e-12);

    [Fact]
    public void Asks_the_models_of_both()
    {
        var models = new FakeModels().With(ModelRoles.ClipImage, static _ => [3, 4]).With(ModelRoles.ClipText, static prompt => [prompt.Length, 0]);
        var records = new Run.Records([Run.Record(("image", "drawn/1"), ("prompt", "A dog."))]) { Models = models, Media = new FakeMedia() };

        Assert.Equal(0.6, Run.Score(new Prompt(), records).Value, 1e-12);
    }

    [Fact]
    public void Is_not_measurable_where_no_prompt_has_a_direction() => Assert.Equal("every record has an embedding of length 0", Run.Reason(new Prompt(), Record([1, 0], [0, 0])));

    [Fact]
    public void Numbers_of_any_size_have_a_direction() => Assert.Equal((0.6 + 1) / 2, Run.Score(new Prompt(), Record([1e200, 0], [3e-170, 4e-170]), Record([1e300, 1e300], [1e-300, 1e-300])).Value, 1e-12);

    [Fact]
    public void One_prompt_without_a_direction_does_not_excuse_images_without_one() =>
        Assert.Equal(-1, Run.Score(new Prompt(), Record([1, 0], [0, 0]), Record([0, 0], [1, 0]), Record([0, 0], [1, 0])).Value);

    [Fact]
    public void Without_a_record_is_the_worst() => Assert.Equal(-1, Run.Score(new Prompt()).Value);

    private static string Record(double[] image, double[] prompt) => Run.Record(("image_embedding", image), ("prompt_embedding", prompt));
}
